//! The table of looks: one row a brand and drawing, with the channels that share them.

use crate::contrast::Rgb;
use crate::theme::{Palette, Theme};

const fn bright(hex: u32) -> Palette {
    Palette::Bright(Rgb::hex(hex))
}

const fn deep(hex: u32) -> Palette {
    Palette::Deep(Rgb::hex(hex))
}

const fn pale(hex: u32) -> Palette {
    Palette::Pale(Rgb::hex(hex))
}

use Palette::{Mono, Neutral};

const META_BLUE: Palette = deep(0x0866FF);
const ZOOM_BLUE: Palette = deep(0x0B5CFF);

macro_rules! themes {
    ($($name:literal $icon:literal $palette:expr, [$($channel:literal)+], [$($link:literal)*];)*) => {
        &[$(Theme {
            name: $name,
            channels: &[$($channel),+],
            icon: concat!($icon, ".svg"),
            palette: $palette,
            links: &[$($link),*],
        }),*]
    };
}

/// What `contact-buttons.css` dresses: the channels that most brands ask for, with what their
/// brands offer besides. Columns: name, drawing, palette, channels, how their links begin.
///
/// Brand colours are those of simple-icons 16.37.0, which names each brand's own page. X's toolkit
/// gives its mark in white on black and in black on white.
#[rustfmt::skip]
pub const COMMON: &[Theme] = themes! {
    "Messages" "sms" Neutral, ["sms" "rcs" "nostr" "session" "apple_business" "google_business_messages" "widget_crisp" "widget_tawk"],
        ["sms:"];
    "Calls" "tel" Neutral, ["tel" "callto" "callback" "sip"], ["tel:" "sip:" "sips:"];
    "E-mail" "email" Neutral, ["email"], ["mailto:"];
    "X" "x" Mono, ["x_dm" "x_post" "x_follow" "x_reply" "x_mention" "x_hashtag" "x_search" "x_profile"],
        ["https://x.com/" "https://twitter.com/"];
    "WhatsApp" "whatsapp" bright(0x25D366), ["whatsapp" "whatsapp_call" "whatsapp_group" "whatsapp_channel" "whatsapp_share"],
        ["https://wa.me/" "https://api.whatsapp.com/" "https://web.whatsapp.com/" "https://chat.whatsapp.com/"
         "https://call.whatsapp.com/" "https://whatsapp.com/" "whatsapp:"];
    "Messenger" "messenger" META_BLUE, ["messenger" "messenger_customer_chat"], ["https://m.me/"];
    "Telegram" "telegram" bright(0x26A5E4), ["telegram" "telegram_call" "telegram_bot" "telegram_business" "telegram_direct" "telegram_share"],
        ["https://t.me/" "https://telegram.me/" "tg:"];
    "Signal" "signal" deep(0x3B45FD), ["signal" "signal_call"], ["https://signal.me/" "https://signal.link/" "sgnl:"];
    "Instagram" "instagram" deep(0xFF0069), ["instagram"], ["https://ig.me/"];
    "Facebook" "facebook" META_BLUE, ["facebook_page" "facebook_share"], ["https://www.facebook.com/"];
};

/// What `contact-buttons-more.css` adds: every other channel of the catalogue.
///
/// Brands that have withdrawn from simple-icons, or whose mark is a word that nobody could read at
/// this size, have a neutral drawing on their colour; the colours of the former are those that
/// simple-icons gave before.
#[rustfmt::skip]
pub const MORE: &[Theme] = themes! {
    "Video calls" "video" Neutral, ["facetime" "facetime_audio" "google_duo"], ["facetime:" "facetime-audio:"];
    "Viber" "viber" deep(0x7360F2), ["viber" "viber_bot" "viber_call"], ["viber:"];
    "LINE" "line" bright(0x00C300), ["line" "line_add" "line_call" "line_share"],
        ["https://line.me/" "https://page.line.me/" "https://lin.ee/" "https://social-plugins.line.me/"];
    "WeChat" "wechat" bright(0x07C160), ["wechat" "wecom_kf"], ["weixin:" "https://work.weixin.qq.com/" "https://u.wechat.com/"];
    "KakaoTalk" "kakaotalk" pale(0xFFCD00), ["kakaotalk"], ["https://pf.kakao.com/" "https://open.kakao.com/"];
    "Zalo" "sms" deep(0x0068FF), ["zalo"], ["https://zalo.me/"];
    "QQ" "qq" bright(0x1EBAFC), ["qq"], ["https://wpa.qq.com/" "tencent:"];
    "VK" "vk" deep(0x0077FF), ["vk_message" "vk_share"], ["https://vk.me/" "https://vk.com/"];
    "Discord" "discord" deep(0x5865F2), ["discord" "discord_invite"], ["https://discord.com/" "https://discord.gg/" "discord:"];
    "iMessage" "imessage" bright(0x34DA50), ["imessage"], ["imessage:"];
    "Matrix" "matrix" Mono, ["matrix"], ["https://matrix.to/" "matrix:"];
    "Element" "element" bright(0x0DBD8B), ["element"], ["https://app.element.io/"];
    "XMPP" "xmpp" deep(0x002B5C), ["xmpp" "xmpp_room"], ["xmpp:"];
    "Threema" "threema" bright(0x3FE669), ["threema" "threema_share"], ["https://threema.id/" "threema:"];
    "Wire" "wire" Mono, ["wire"], ["https://account.wire.com/" "wire:"];
    "Bluesky" "bluesky" deep(0x1185FE), ["bluesky" "bluesky_post" "bluesky_search"], ["https://bsky.app/" "bluesky:"];
    "Threads" "threads" Mono, ["threads_post" "threads_follow" "threads_search" "threads_profile"], ["https://www.threads.com/"];
    "Instagram profiles" "instagram" deep(0xFF0069), ["instagram_profile"], ["https://www.instagram.com/"];
    "Mastodon" "mastodon" deep(0x6364FF), ["mastodon_share" "mastodon_tag"], ["https://share.joinmastodon.org/"];
    "Reddit" "reddit" deep(0xFF4500), ["reddit_message" "reddit_submit" "reddit_search"],
        ["https://www.reddit.com/" "https://reddit.com/"];
    "LinkedIn" "person" deep(0x0A66C2), ["linkedin" "linkedin_share" "linkedin_profile"], ["https://www.linkedin.com/"];
    "XING" "xing" deep(0x006567), ["xing"], ["https://www.xing.com/"];
    "Pinterest" "pinterest" deep(0xBD081C), ["pinterest"], ["https://www.pinterest.com/"];
    "Tumblr" "tumblr" deep(0x36465D), ["tumblr"], ["https://www.tumblr.com/"];
    "Hacker News" "ycombinator" deep(0xF0652F), ["hackernews"], ["https://news.ycombinator.com/"];
    "TikTok" "tiktok" Mono, ["tiktok" "tiktok_message"], ["https://www.tiktok.com/" "https://tiktok.me/"];
    "Snapchat" "snapchat" pale(0xFFFC00), ["snapchat"], ["https://www.snapchat.com/"];
    "Steam" "steam" Mono, ["steam"], ["steam:" "https://steamcommunity.com/"];
    "Slack" "sms" deep(0x4A154B), ["slack"], ["slack:" "https://slack.com/"];
    "Microsoft Teams" "sms" deep(0x6264A7), ["msteams"], ["https://teams.microsoft.com/l/chat/" "msteams:/l/chat/"];
    "Teams calls" "video" deep(0x6264A7), ["msteams_call"], ["https://teams.microsoft.com/l/call/" "msteams:/l/call/" "https://teams.microsoft.com/meet/" "https://teams.live.com/meet/"];
    "Zoom" "video" ZOOM_BLUE, ["zoom"], ["https://zoom.us/" "https://www.zoomgov.com/" "zoommtg:" "zoomus:"];
    "Zoom Phone" "tel" ZOOM_BLUE, ["zoom_phone"], ["zoomphonecall:"];
    "Google Meet" "googlemeet" deep(0x00897B), ["google_meet"], ["https://meet.google.com/"];
    "Google Chat" "googlechat" deep(0x34A853), ["google_chat"], ["https://chat.google.com/"];
    "Gmail" "email" deep(0xEA4335), ["gmail"], ["https://mail.google.com/"];
    "Jitsi Meet" "jitsi" bright(0x97979A), ["jitsi"], ["https://meet.jit.si/" "org.jitsi.meet:"];
    "Skype" "tel" bright(0x00AFF0), ["skype"], ["skype:"];
    "Calendly" "calendly" deep(0x006BFF), ["calendly"], ["https://calendly.com/"];
    "Cal.com" "calendar" Mono, ["calcom"], ["https://cal.com/"];
    "Intercom" "intercom" pale(0x6AFDEF), ["widget_intercom"], [];
    "Sharing" "share" Neutral, ["web_share" "pocket"], [];
    "Copying" "copy" Neutral, ["copy_link"], [];
    "Google Maps" "googlemaps" deep(0x4285F4), ["google_maps_directions" "google_maps_search"], ["https://www.google.com/maps/" "https://www.google.com/maps?" "https://maps.app.goo.gl/"];
    "Places" "pin" Neutral, ["apple_maps_directions" "geo"], ["https://maps.apple.com/" "geo:"];
    "Waze" "waze" pale(0x33CCFF), ["waze"], ["waze:" "https://waze.com/" "https://ul.waze.com/"];
    "Yelp" "yelp" deep(0xFF1A1A), ["yelp"], ["https://www.yelp.com/"];
    "Google" "google" deep(0x4285F4), ["google_business_profile"], ["https://g.page/"];
    "Google reviews" "star" deep(0x4285F4), ["google_review"], ["https://search.google.com/local/"];
};
