//! Nodes that come, move and go after the first scan.

use contact_buttons_tests::variant::PLAIN;
use contact_buttons_tests::{Browser, Test, tests};

pub(crate) const TESTS: &[Test] = tests![
    appended,
    as_inner_html,
    before_the_first_scan,
    many_levels_deep,
    a_thousand_at_once,
    moved,
    gone_before_their_turn,
    a_link_made_a_button_later,
];

async fn open(browser: &Browser) {
    browser.open(PLAIN, "pages/later.html").await;
    browser.settled("#first").await;
}

async fn appended(browser: &Browser) {
    open(browser).await;
    let () = browser.ask("here.append(usual(0), usual(1), usual(2))").await;
    let link = "https://x.com/messages/compose?recipient_id=3805104374&text=Order%200";
    browser.settled_button("#b0").await.assert_ready("x_dm", link);
    browser.settled_button("#b1").await.assert_ready("tel", "tel:+33123456789;ext=1");
    let link = "https://wa.me/33123456789?text=Order%202";
    browser.settled_button("#b2").await.assert_ready("whatsapp", link);
}

async fn as_inner_html(browser: &Browser) {
    open(browser).await;
    let script =
        "here.innerHTML = '<p><a id=in class=contact-button href=\"https://t.me/durov\">Chat</a>'";
    let () = browser.ask(script).await;
    browser.settled_button("#in").await.assert_ready("telegram", "https://t.me/durov");
}

async fn before_the_first_scan(browser: &Browser) {
    // A deferred script of the page runs before the module has its wasm.
    let body =
        "<div id=\"here\"></div><div id=\"there\"></div><script src=\"../pages/later.js\"></script>
                <script src=\"../pages/at-once.js\"></script>";
    browser.open_body(PLAIN, body).await;
    let link = "https://x.com/messages/compose?recipient_id=3805104374&text=Order%200";
    browser.settled_button("#b0").await.assert_ready("x_dm", link);
}

async fn many_levels_deep(browser: &Browser) {
    open(browser).await;
    let script = "const box = document.createElement('section');
                  box.append(document.createElement('div'), 'text', document.createComment(''));
                  box.firstChild.append(usual(4));
                  here.append(box)";
    let () = browser.ask(script).await;
    browser.settled_button("#b4").await.assert_ready("tel", "tel:+33123456789;ext=4");
}

// How long its tasks are is the benchmark's question: a test that measures time fails on a busy machine.
async fn a_thousand_at_once(browser: &Browser) {
    open(browser).await;
    let () = browser.ask("thousand()").await;
    let all = "here.querySelectorAll('a[data-contact-state=ready]').length === 1000";
    browser.until("all of them", all).await;
    let link = "https://wa.me/33123456789?text=Order%20998";
    browser.button("#b998").await.assert_ready("whatsapp", link);
    browser.said().await.assert_silent();
}

async fn moved(browser: &Browser) {
    open(browser).await;
    let () = browser.ask("here.append(usual(1))").await;
    let before = browser.settled_button("#b1").await;
    // The observer has taken notice once a node that came after has got its state.
    let () = browser.ask("there.append(here.firstChild); there.append(usual(2))").await;
    browser.settled("#b2").await;
    assert_eq!(browser.button("#b1").await, before, "moving changes nothing");
    let script = "window.kept = there.firstChild; kept.remove(); here.append(usual(5))";
    let () = browser.ask(script).await;
    browser.settled("#b5").await;
    let () = browser.ask("here.append(kept, usual(8))").await;
    browser.settled("#b8").await;
    assert_eq!(browser.button("#b1").await, before, "nor does going and coming back");
    browser.said().await.assert_silent();
}

async fn gone_before_their_turn(browser: &Browser) {
    open(browser).await;
    let script = "thousand(); for (const button of [...here.children]) button.remove(); here.append(usual(0))";
    let () = browser.ask(script).await;
    browser.settled("#b0").await;
    browser.said().await.assert_silent();
}

async fn a_link_made_a_button_later(browser: &Browser) {
    open(browser).await;
    let script = "here.append(anchor('plain', { href: 'https://t.me/durov' }, 'Chat'), usual(0))";
    let () = browser.ask(script).await;
    browser.settled("#b0").await;
    assert_eq!(browser.button("#plain").await.state, None);
    let () = browser.ask("document.getElementById('plain').className = 'contact-button'").await;
    browser.settled_button("#plain").await.assert_ready("telegram", "https://t.me/durov");
}
