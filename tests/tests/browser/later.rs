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
    another_channels_link,
    a_text_written_in_place,
    changed_elsewhere,
    changed_in_a_shadow_tree,
    a_copy_with_another_number,
    an_element_with_another_channel,
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

/// What is heard after the words of the button `#t`.
const HINT: &str =
    "(document.getElementById('t').querySelector('.contact-button-hint')?.textContent ?? '')";

async fn another_channels_link(browser: &Browser) {
    let body = "<a id=\"t\" class=\"contact-button\" href=\"tel:+33123456789\">Reach us</a>";
    browser.open_body(PLAIN, body).await;
    browser.settled_button("#t").await.assert_ready("tel", "tel:+33123456789");
    for (link, channel) in [
        ("https://wa.me/33612345678", "whatsapp"),
        ("https://twitter.com/messages/compose?recipient_id=12", "x_dm"),
        ("tel:+12015550123", "tel"),
    ] {
        let () = browser.ask(&format!("document.getElementById('t').href = '{link}'")).await;
        let is = format!("document.getElementById('t').dataset.contact === '{channel}'");
        browser.until("the new channel", &is).await;
        assert_eq!(browser.button("#t").await.state.as_deref(), Some("ready"));
    }
    let hint: String = browser.ask(&format!("return {HINT}")).await;
    assert_eq!(hint, ": +1 201 555 0123");
    browser.said().await.assert_silent();
    // Without a link there is nothing to say, and the number before is not said.
    let () = browser.ask("document.getElementById('t').href = 'javascript:void 0'").await;
    browser
        .until("the error", "document.getElementById('t').dataset.contactState === 'error'")
        .await;
    let left: (String, Option<String>) = browser
        .ask(&format!("return [{HINT}, document.getElementById('t').dataset.contact ?? null]"))
        .await;
    assert_eq!(left, (String::new(), None));
    let _ = browser.said().await.only_line();
}

/// As React writes a text that changes.
async fn a_text_written_in_place(browser: &Browser) {
    let body = "<a id=\"t\" class=\"contact-button\" href=\"tel:+33123456789\">Call us</a>";
    browser.open_body(PLAIN, body).await;
    browser.settled("#t").await;
    browser.until("the number", &format!("{HINT} === ': +33 1 23 45 67 89'")).await;
    let script = "document.getElementById('t').firstChild.nodeValue = 'Call 01 23 45 67 89'";
    let () = browser.ask(script).await;
    browser.until("it is not said twice", &format!("{HINT} === ''")).await;
}

async fn changed_elsewhere(browser: &Browser) {
    let body =
        "<p id=\"here\"><a id=\"t\" class=\"contact-button\" href=\"tel:+33123456789\">Call us</a>";
    browser.open_body(PLAIN, body).await;
    browser.settled("#t").await;
    let script = "const button = document.getElementById('t'), { here } = window;
                  button.remove();
                  return new Promise(done => setTimeout(done, 50)).then(() => {
                      button.href = 'tel:+12015550123';
                      return new Promise(done => setTimeout(done, 50));
                  }).then(() => here.append(button))";
    let () = browser.ask(script).await;
    browser.until("the new number", &format!("{HINT} === ': +1 201 555 0123'")).await;
}

async fn changed_in_a_shadow_tree(browser: &Browser) {
    browser.open_body(PLAIN, "<p id=\"here\">").await;
    browser.ready().await;
    let script = "const root = document.getElementById('here').attachShadow({ mode: 'open' });
                  root.innerHTML = '<a class=contact-button href=tel:+33123456789>Call us</a>';
                  const button = root.firstChild;
                  return import('../dist/contact-buttons.js').then(m => m.upgrade(root)).then(() => {
                      button.href = 'tel:+12015550123';
                      return new Promise(done => setTimeout(done, 200));
                  }).then(() => button.textContent)";
    let text: String = browser.ask(script).await;
    assert_eq!(text, "Call us: +1 201 555 0123");
}

async fn a_copy_with_another_number(browser: &Browser) {
    let body = "<a id=\"first\" class=\"contact-button\" href=\"tel:+33123456789\">Call us</a>";
    browser.open_body(PLAIN, body).await;
    browser.settled("#first").await;
    let script = "const copy = document.getElementById('first').cloneNode(true);
                  copy.id = 't'; document.body.append(copy); copy.href = 'tel:+12015550123'";
    let () = browser.ask(script).await;
    browser.until("its own number", &format!("{HINT} === ': +1 201 555 0123'")).await;
}

async fn an_element_with_another_channel(browser: &Browser) {
    let body = "<contact-button channel=\"tel\" to=\"+33612345678\" variant=\"ghost\">Reach us</contact-button>";
    browser.open_body(PLAIN, body).await;
    browser.settled("contact-button a").await;
    let script = "const host = document.querySelector('contact-button');
                  host.setAttribute('channel', 'whatsapp'); host.setAttribute('variant', 'outline')";
    let () = browser.ask(script).await;
    browser
        .until("the new channel", "document.querySelector('a').dataset.contact === 'whatsapp'")
        .await;
    browser.button("contact-button a").await.assert_ready("whatsapp", "https://wa.me/33612345678");
    browser
        .until("the new look", "document.querySelector('a').dataset.variant === 'outline'")
        .await;
    // New words leave the hint where it was.
    let () = browser
        .ask("document.querySelector('contact-button').setAttribute('channel', 'tel')")
        .await;
    browser
        .until(
            "the number",
            "document.querySelector('a').textContent === 'Reach us: +33 6 12 34 56 78'",
        )
        .await;
    let () = browser.ask("document.querySelector('a').textContent = 'Ring us'").await;
    browser
        .until(
            "it again",
            "document.querySelector('a').textContent === 'Ring us: +33 6 12 34 56 78'",
        )
        .await;
}
