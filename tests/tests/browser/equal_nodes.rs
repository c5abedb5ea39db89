//! What the script makes of a `<contact-button>` is, node by node, what `contact-button` renders on a server.

use contact_button::theme::{Scheme, Variant};
use contact_button::{Button, IconPlace, Shape, Size};
use contact_buttons_tests::variant::PLAIN;
use contact_buttons_tests::{Browser, Test, tests};
use contact_link::{Channel, Contact};

pub(crate) const TESTS: &[Test] = tests![of_every_channel, of_every_look];

/// The attributes of a `<contact-button>`, and the anchor that is to be in it.
type Pair = (Vec<(String, String)>, String);

/// Gives those that are not equal: what was wanted, and what the script made.
const UNEQUAL: &str = "const hosts = arguments[0].map(([attributes]) => {
        const host = document.createElement('contact-button');
        for (const [name, value] of attributes) host.setAttribute(name, value);
        return host;
    });
    document.body.append(...hosts);
    const unequal = (host, at) => {
        const wanted = document.createElement('template');
        wanted.innerHTML = arguments[0][at][1];
        return !wanted.content.firstChild.isEqualNode(host.firstChild);
    };
    return import('../dist/contact-buttons.js').then(m => m.upgrade()).then(() => hosts.flatMap(
        (host, at) => unequal(host, at) ? [[arguments[0][at][1], host.outerHTML]] : []))";

/// The first contact that the examples of a channel's parameters make, with the attributes that say it. Some channels
/// are only ever read.
fn example(channel: Channel) -> Option<(Vec<(String, String)>, Contact)> {
    let params = channel.info().params;
    let given = |at: &[usize]| {
        let mut builder = Contact::builder(channel);
        let mut attributes = vec![("channel".to_owned(), channel.name().to_owned())];
        for param in at.iter().map(|&at| &params[at]) {
            let name = param.name.trim_end_matches('*');
            builder = builder.set(name, param.example);
            attributes.push((name.replace('_', "-"), param.example.to_owned()));
        }
        Some((attributes, builder.build().ok()?))
    };
    let pairs = (0..params.len()).map(|at| vec![0, at]).skip(1);
    let all = (0..params.len()).collect();
    let mut tried = [vec![0]].into_iter().chain(pairs).chain([all]);
    tried.find_map(|at| given(&at))
}

async fn assert_equal(browser: &Browser, pairs: &[Pair]) {
    browser.open_body(PLAIN, "").await;
    browser.ready().await;
    for some in pairs.chunks(60) {
        let unequal: Vec<(String, String)> =
            browser.ask_with(UNEQUAL, serde_json::json!([some])).await;
        assert!(unequal.is_empty(), "{unequal:#?}");
    }
}

async fn of_every_channel(browser: &Browser) {
    let pairs: Vec<Pair> = Channel::ALL
        .iter()
        .filter_map(|&channel| {
            let (attributes, contact) = example(channel)?;
            Some((attributes, Button::new(&contact).to_html()))
        })
        .collect();
    assert!(pairs.len() > 100, "{} channels", pairs.len());
    assert_equal(browser, &pairs).await;
}

async fn of_every_look(browser: &Browser) {
    let mut pairs: Vec<Pair> = Vec::new();
    for &channel in Channel::COMMON {
        let (attributes, contact) = example(channel).expect("a usual channel has a contact");
        let mut look = |name: &str, value: &str, button: Button<'_>| {
            let mut attributes = attributes.clone();
            attributes.push((name.to_owned(), value.to_owned()));
            pairs.push((attributes, button.to_html()));
        };
        let plain = || Button::new(&contact);
        for variant in Variant::ALL {
            look("variant", variant.name(), plain().variant(variant));
        }
        for &size in Size::ALL {
            look("size", size.name(), plain().size(size));
        }
        for &shape in Shape::ALL {
            look("shape", shape.name(), plain().shape(shape));
        }
        for &icon in IconPlace::ALL {
            look("icon", icon.name(), plain().icon(icon));
        }
        for scheme in Scheme::ALL {
            look("scheme", scheme.name(), plain().scheme(scheme));
        }
        look("contrast", "aaa", plain().more_contrast());
        look("color", "#0a7d5a", plain().color("#0a7d5a").unwrap());
        // X's post has a parameter of this name.
        if channel != Channel::XPost {
            look("lang", "ar", plain().lang("ar"));
        }
        look("target", "_blank", plain().target("_blank"));
        look("target", "help", plain().target("help"));
    }
    assert_equal(browser, &pairs).await;
}
