//! The phrase of each channel. To add a channel is to add its row.

/// A phrase's name here, to its letter in the packed rows: `a` is line 1 of a language's file.
macro_rules! letter {
    (call) => {
        "a"
    };
    (text) => {
        "b"
    };
    (email) => {
        "c"
    };
    (message) => {
        "d"
    };
    (follow) => {
        "e"
    };
    (post) => {
        "f"
    };
    (chat_on) => {
        "g"
    };
    (message_on) => {
        "h"
    };
    (follow_on) => {
        "i"
    };
    (post_on) => {
        "j"
    };
    (view_on) => {
        "k"
    };
    (post_to) => {
        "l"
    };
    (call_on) => {
        "m"
    };
    (video_on) => {
        "n"
    };
    (join_on) => {
        "o"
    };
    (add_on) => {
        "p"
    };
    (review_on) => {
        "q"
    };
    (search_on) => {
        "r"
    };
    (share_on) => {
        "s"
    };
    (reply_on) => {
        "t"
    };
    (directions_on) => {
        "u"
    };
    (map) => {
        "v"
    };
    (book) => {
        "w"
    };
    (call_back) => {
        "x"
    };
    (copy) => {
        "y"
    };
}

/// What a label names.
macro_rules! name {
    (nothing) => {
        " "
    };
    // The target, a phone number, in groups.
    (number) => {
        "+"
    };
    // The target as it is.
    (target) => {
        "="
    };
    // The handle that the page gives, since the target is a number.
    (screen_name) => {
        "@"
    };
    // The handle that the page gives, or the target, which is one.
    (handle) => {
        "a"
    };
    // The target, a hashtag.
    (hashtag) => {
        "#"
    };
}

/// A row is: channel, the phrase that names somebody and what it names, the phrase where nobody is to be named, and the
/// service that this one names. Where the service is empty, the phrase stands alone.
macro_rules! rows {
    ($rows:ident, $names:ident: $(
        $channel:ident $named:ident($name:ident) $other:ident $service:literal;
    )*) => {
        pub(super) const $rows: &str =
            concat!($(letter!($named), letter!($other), name!($name), $service, "\n"),*);

        /// The channels of the rows.
        #[cfg(test)]
        pub(super) const $names: &[&str] = &[$(stringify!($channel)),*];
    };
}

rows! { COMMON, COMMON_NAMES:
    tel call(number) call "";
    sms text(number) text "";
    email email(target) email "";
    x_dm message(screen_name) message "";
    whatsapp chat_on(nothing) chat_on "WhatsApp";
    messenger chat_on(nothing) chat_on "Messenger";
    telegram chat_on(nothing) chat_on "Telegram";
    signal chat_on(nothing) chat_on "Signal";
    instagram message_on(nothing) message_on "Instagram";
    x_post post(nothing) post_on "X";
    x_follow follow(handle) follow_on "X";
    facebook_page view_on(nothing) view_on "Facebook";
}

rows! { CATALOGUE, CATALOGUE_NAMES:
    callto call(number) call "";
    facetime video_on(nothing) video_on "FaceTime";
    facetime_audio call_on(nothing) call_on "FaceTime";
    sip call(target) call "";
    whatsapp_call call_on(nothing) call_on "WhatsApp";
    telegram_call join_on(nothing) join_on "Telegram";
    viber_call call_on(nothing) call_on "Viber";
    msteams_call call_on(nothing) call_on "Microsoft Teams";
    zoom video_on(nothing) video_on "Zoom";
    zoom_phone call_on(nothing) call_on "Zoom";
    google_meet video_on(nothing) video_on "Google Meet";
    google_duo video_on(nothing) video_on "Google Duo";
    skype call_on(nothing) call_on "Skype";
    jitsi video_on(nothing) video_on "Jitsi Meet";
    signal_call join_on(nothing) join_on "Signal";
    line_call call_on(nothing) call_on "LINE";
    calendly book(nothing) book "";
    calcom book(nothing) book "";
    callback call_back(nothing) call_back "";
    whatsapp_group join_on(nothing) join_on "WhatsApp";
    whatsapp_channel follow_on(nothing) follow_on "WhatsApp";
    messenger_customer_chat chat_on(nothing) chat_on "Messenger";
    telegram_bot chat_on(nothing) chat_on "Telegram";
    telegram_business chat_on(nothing) chat_on "Telegram";
    telegram_direct message_on(nothing) message_on "Telegram";
    imessage message_on(nothing) message_on "iMessage";
    apple_business message_on(nothing) message_on "Apple Messages";
    google_business_messages message_on(nothing) message_on "Google";
    rcs message_on(nothing) message_on "Google Messages";
    matrix chat_on(nothing) chat_on "Matrix";
    element chat_on(nothing) chat_on "Element";
    xmpp chat_on(nothing) chat_on "XMPP";
    xmpp_room join_on(nothing) join_on "XMPP";
    threema chat_on(nothing) chat_on "Threema";
    session chat_on(nothing) chat_on "Session";
    wire chat_on(nothing) chat_on "Wire";
    bluesky message_on(nothing) message_on "Bluesky";
    reddit_message message_on(nothing) message_on "Reddit";
    steam chat_on(nothing) chat_on "Steam";
    nostr message_on(nothing) message_on "Nostr";
    viber chat_on(nothing) chat_on "Viber";
    viber_bot chat_on(nothing) chat_on "Viber";
    line chat_on(nothing) chat_on "LINE";
    line_add add_on(nothing) add_on "LINE";
    wechat chat_on(nothing) chat_on "WeChat";
    wecom_kf chat_on(nothing) chat_on "WeChat";
    kakaotalk chat_on(nothing) chat_on "KakaoTalk";
    zalo chat_on(nothing) chat_on "Zalo";
    qq chat_on(nothing) chat_on "QQ";
    snapchat add_on(nothing) add_on "Snapchat";
    tiktok view_on(nothing) view_on "TikTok";
    tiktok_message message_on(nothing) message_on "TikTok";
    vk_message message_on(nothing) message_on "VK";
    linkedin message_on(nothing) message_on "LinkedIn";
    discord chat_on(nothing) chat_on "Discord";
    discord_invite join_on(nothing) join_on "Discord";
    slack chat_on(nothing) chat_on "Slack";
    msteams chat_on(nothing) chat_on "Microsoft Teams";
    google_chat chat_on(nothing) chat_on "Google Chat";
    gmail email(target) email "";
    widget_intercom chat_on(nothing) chat_on "";
    widget_crisp chat_on(nothing) chat_on "";
    widget_tawk chat_on(nothing) chat_on "";
    x_reply reply_on(nothing) reply_on "X";
    x_mention post_to(handle) post_on "X";
    x_hashtag post(hashtag) post_on "X";
    facebook_share share_on(nothing) share_on "Facebook";
    linkedin_share share_on(nothing) share_on "LinkedIn";
    pinterest share_on(nothing) share_on "Pinterest";
    reddit_submit post_on(nothing) post_on "Reddit";
    telegram_share share_on(nothing) share_on "Telegram";
    whatsapp_share share_on(nothing) share_on "WhatsApp";
    tumblr share_on(nothing) share_on "Tumblr";
    vk_share share_on(nothing) share_on "VK";
    mastodon_share share_on(nothing) share_on "Mastodon";
    bluesky_post post_on(nothing) post_on "Bluesky";
    threads_post post_on(nothing) post_on "Threads";
    hackernews share_on(nothing) share_on "Hacker News";
    pocket share_on(nothing) share_on "Pocket";
    xing share_on(nothing) share_on "XING";
    line_share share_on(nothing) share_on "LINE";
    threema_share share_on(nothing) share_on "Threema";
    copy_link copy(nothing) copy "";
    web_share share_on(nothing) share_on "";
    threads_follow follow(handle) follow_on "Threads";
    linkedin_profile view_on(nothing) view_on "LinkedIn";
    x_profile view_on(nothing) view_on "X";
    instagram_profile view_on(nothing) view_on "Instagram";
    threads_profile view_on(nothing) view_on "Threads";
    google_maps_directions directions_on(nothing) directions_on "Google Maps";
    google_maps_search view_on(nothing) view_on "Google Maps";
    apple_maps_directions directions_on(nothing) directions_on "Apple Maps";
    geo map(nothing) map "";
    waze directions_on(nothing) directions_on "Waze";
    yelp view_on(nothing) view_on "Yelp";
    google_review review_on(nothing) review_on "Google";
    google_business_profile view_on(nothing) view_on "Google";
    x_search search_on(nothing) search_on "X";
    bluesky_search search_on(nothing) search_on "Bluesky";
    reddit_search search_on(nothing) search_on "Reddit";
    threads_search search_on(nothing) search_on "Threads";
    mastodon_tag view_on(nothing) view_on "Mastodon";
}
