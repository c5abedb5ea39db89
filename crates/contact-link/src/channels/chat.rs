//! Channels to write, everywhere.

macro_rules! chat {
    ([$next:ident $($rest:ident)*] $($rows:tt)*) => { $next! { [$($rest)*] $($rows)*

    /// An invitation to a WhatsApp group.
    WhatsappGroup = "whatsapp_group" {
        "WhatsApp group", Message, Alive, "https://developers.facebook.com/documentation/business-messaging/whatsapp/groups/reference/" @ "2026-11-21"
        params {
            "to" = "[0-9A-Za-z]{10,40}", "the code of an invitation made in WhatsApp", "HDoyT3SlpYzBlpawlWNpKw";
        }
        forms {
            "https" Documented "https://chat.whatsapp.com/{to}{?-mode}";
            "-invite" DeFacto "https://chat.whatsapp.com/invite/{to}";
            "-app" DeFacto "whatsapp://chat{?!code:to}";
        }
    }

    /// A WhatsApp channel.
    WhatsappChannel = "whatsapp_channel" {
        "WhatsApp channel", Message, Alive, "unofficial: https://github.com/zama44/silana-lite-ofc/blob/HEAD/plugins/joinchannel.js" @ "2026-11-21"
        params {
            "to" = "[0-9A-Za-z]{10,40}", "the code of a channel", "0029VakhAHc5fM5hgaQ8ed2N";
        }
        forms {
            "https" DeFacto "https://whatsapp.com/channel/{to}";
        }
    }

    /// Facebook's chat plugin, which ended on 2024-05-09.
    MessengerCustomerChat = "messenger_customer_chat" {
        "Facebook Chat Plugin", Message, Dead, "https://developers.facebook.com/docs/messenger-platform/discovery/customer-chat-plugin" @ "2026-11-21"
        note "use messenger instead"
        params {
            "to" = "text", "a page", "jaspersmarket";
        }
        forms {
            "-plugin" Background "messenger_customer_chat:{to}";
            "-script" DeFacto "https://connect.facebook.net/{_}/sdk/xfbml.customerchat.js[?{_}]";
            "-script" DeFacto "https://connect.facebook.net/{_}/sdk/xfbml.customerchat/debug.js[?{_}]";
            "-frame" Background "https://facebook.com|web.facebook.com|m.facebook.com/plugins/customer_chat[?{_}]";
            "-frame" Background "https://facebook.com|web.facebook.com|m.facebook.com/plugins/customer_chat/[?{_}]";
            "-frame" Background "https://facebook.com|web.facebook.com|m.facebook.com/plugins/customer_chat/SDK/[?{_}]";
            "-frame" Background "https://facebook.com|web.facebook.com|m.facebook.com/plugins/customerchat.php[?{_}]";
            "-frame" Background "https://facebook.com|web.facebook.com|m.facebook.com/{_}/plugins/customer_chat[?{_}]";
            "-frame" Background "https://facebook.com|web.facebook.com|m.facebook.com/{_}/plugins/customer_chat/[?{_}]";
            "-frame" Background "https://facebook.com|web.facebook.com|m.facebook.com/{_}/plugins/customer_chat/SDK/[?{_}]";
            "-frame" Background "https://facebook.com|web.facebook.com|m.facebook.com/{_}/plugins/customerchat.php[?{_}]";
        }
    }

    /// A Telegram bot, started with a parameter.
    TelegramBot = "telegram_bot" {
        "Telegram bot", Message, Alive, "https://core.telegram.org/bots/features#deep-linking" @ "2026-11-21"
        params {
            "to" = "%@[A-Za-z][0-9A-Za-z_]{3,30}[0-9A-Za-z]!addemoji,addlist,addstickers,addstyle,addtheme,auction,auth,boost,call,confirmphone,contact,giftcode,invoice,joinchat,login,proxy,setlanguage,share,socks", "the user name of a bot", "your_bot";
            "start" = "[0-9A-Za-z_-]{1,64}", "at most 64 letters, digits, - and _", "airplane";
            "group" = "[0-9A-Za-z_-]{1,64}", "what the bot is told in the group that the visitor adds it to (startgroup)", "true";
            "admin" = "[a-z_+]{4,300}", "the rights that the bot asks for as an administrator, with + between them", "post_messages+edit_messages";
        }
        forms {
            "https" Documented "https://t.me|telegram.me|telegram.dog/{to}{?start}";
            "app" Documented "tg://resolve{?!domain:to}{?start}";
            "group" Documented "=https://t.me|telegram.me|telegram.dog/{to}?startgroup[={group}][&admin={admin}]";
            "channel" Documented "=https://t.me|telegram.me|telegram.dog/{to}?startchannel&admin={admin}";
        }
    }

    /// A chat link that a Telegram Business account made.
    TelegramBusiness = "telegram_business" {
        "Telegram Business chat", Message, Alive, "https://core.telegram.org/api/links" @ "2026-11-21"
        params {
            "to" = "[0-9A-Za-z_-]{4,64}", "the code of a chat link made in Telegram Business", "AbCdEf123456";
        }
        forms {
            "https" Documented "https://t.me|telegram.me|telegram.dog/m/{to}";
            "app" Documented "tg://message{?!slug:to}";
        }
    }

    /// The direct messages of a Telegram channel.
    TelegramDirect = "telegram_direct" {
        "Telegram channel messages", Message, Alive, "https://core.telegram.org/api/links" @ "2026-11-21"
        params {
            "to" = "%@[A-Za-z][0-9A-Za-z_]{3,30}[0-9A-Za-z]!addemoji,addlist,addstickers,addstyle,addtheme,auction,auth,boost,call,confirmphone,contact,giftcode,invoice,joinchat,login,proxy,setlanguage,share,socks", "the user name of a channel with messages switched on", "somechannel";
        }
        forms {
            "https" Documented "https://t.me|telegram.me|telegram.dog/{to}?direct";
        }
    }

    /// iMessage.
    Imessage = "imessage" {
        "iMessage", Message, Unclear, "unofficial: https://github.com/BlueBubblesApp/bluebubbles-app/issues/2463" @ "2026-11-21"
        note "Apple does not describe this link; sms opens iMessage as well"
        params {
            "to" = "phone", "an international number: +, country code, number", "+33123456789";
            "to.mail" = "mail", "the e-mail address of an Apple Account", "user@example.com";
        }
        forms {
            "app" DeFacto "imessage://{to}";
            "app" DeFacto "imessage://{to.mail}";
        }
    }

    /// Apple's Messages for Business.
    AppleBusiness = "apple_business" {
        "Messages for Business", Message, Alive, "https://docs.aws.amazon.com/connect/latest/adminguide/add-apple-messages-for-business-features.html" @ "2026-11-21"
        params {
            "to" = "%l[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "the business id, a UUID", "22222222-dddd-4444-bbbb-777777777777";
            "intent" = "[0-9A-Za-z_.-]{1,100}", "what the visitor wants, as your provider knows it", "account_question";
            "group" = "[0-9A-Za-z_.-]{1,100}", "the department, as your provider knows it", "billing_department";
            "text" = "text", "the message", "Order additional credit card.";
        }
        forms {
            "https" Documented "https://bcrw.apple.com/urn:biz:{to}{?biz-intent-id:intent}{?biz-group-id:group}{?body:text}";
        }
    }

    /// Google Business Messages, which closed on 2024-07-31.
    GoogleBusinessMessages = "google_business_messages" {
        "Google Business Messages", Message, Dead, "https://developers.google.com/business-communications/business-messages/guides/concepts/business-messages-api" @ "2026-11-21"
        note "use rcs or sms instead"
        params {
            "to" = "text", "an agent", "x";
        }
        forms {
            "-gbm" Background "google_business_messages:{to}";
        }
    }

    /// RCS in Google Messages, with SMS where there is none.
    Rcs = "rcs" {
        "RCS (Google Messages)", Message, Alive, "https://developers.google.com/business-communications/rcs-business-messaging/guides/build/deeplinks" @ "2026-11-21"
        params {
            "to" = "[0-9A-Za-z_-]{1,100}", "the agent's id, without @rbm.goog", "agent_id";
            "phone" = "phone", "the number that gets an SMS instead", "+18445550001";
            "text" = "text:3072", "the message", "hello world";
        }
        forms {
            "app" Documented "sms:{phone}?service_id={to}%40rbm.goog[&body={text}]";
            "app" Documented "sms:{to}%40rbm.goog[?body={text}]";
            "-raw" DeFacto "sms:{phone}?service_id={to}@rbm.goog[&body={text}]";
            "-raw" DeFacto "sms:{to}@rbm.goog[?body={text}]";
        }
    }
    } };
}

pub(crate) use chat;
