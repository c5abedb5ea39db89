//! Channels to write, each strong in some countries or ages.

macro_rules! regional {
    ([$next:ident $($rest:ident)*] $($rows:tt)*) => { $next! { [$($rest)*] $($rows)*

    /// A Viber chat.
    Viber = "viber" {
        "Viber", Message, Alive, "https://developers.viber.com/docs/tools/deep-links/" @ "2026-11-21"
        params {
            "to" = "phone", "an international number: +, country code, number", "+33123456789";
            "text" = "text", "the message", "Hi there";
        }
        forms {
            "app" DeFacto "viber://chat{?!number:to}{?draft:text}";
            "-bare" DeFacto "viber://chat{?!number:to~}{?draft:text}";
            "add" DeFacto "=viber://add{?!number:to~}";
            "contact" DeFacto "=viber://contact{?!number:to~}";
        }
    }

    /// A Viber bot.
    ViberBot = "viber_bot" {
        "Viber bot", Message, Alive, "https://developers.viber.com/docs/tools/deep-links/" @ "2026-11-21"
        params {
            "to" = "[0-9A-Za-z_.-]{1,100}", "the bot's URI", "examplebot";
            "context" = "[0-9A-Za-z_.-]{1,100}", "what the bot is told", "checkout";
            "text" = "text", "the message", "Hi there!";
        }
        forms {
            "app" Documented "viber://pa{?!chatURI:to}{?context}{?text}";
            "info" Documented "=viber://pa/info{?!uri:to}";
        }
    }

    /// A chat with a LINE Official Account.
    Line = "line" {
        "LINE", Message, Alive, "https://developers.line.biz/en/docs/messaging-api/using-line-url-scheme/" @ "2026-11-21"
        params {
            "to" = "@[0-9A-Za-z._-]{1,40}", "the id of a LINE Official Account, with its @", "@linedevelopers";
            "text" = "text", "the message", "Hello";
            "account" = "[0-9A-Za-z._-]{2,40}", "the id in the address of an account's page, after page.line.me/", "linedevelopers";
        }
        forms {
            "https" Documented "https://line.me/R/oaMessage/%40{to~}";
            "https" Documented "https://line.me/R/oaMessage/%40{to~}/?{text}";
            "-raw" Documented "https://line.me/R/oaMessage/@{to~}";
            "-raw" Documented "https://line.me/R/oaMessage/@{to~}/?{text}";
            "https" DeFacto "https://page.line.me/{account}{?-openerPlatform}{?-openerKey}{?-openQrModal}{?-oat_content}{?-liff.referrer}";
            "-page" DeFacto "https://page.line.me/{?!accountId:account}{?-openerPlatform}{?-openerKey}{?-oat_content}";
            "-app" DeFacto "line://oaMessage/%40{to~}";
            "-app" DeFacto "line://oaMessage/%40{to~}/?{text}";
            "-app" DeFacto "line://oaMessage/@{to~}";
            "-app" DeFacto "line://oaMessage/@{to~}/?{text}";
        }
    }

    /// Adding a LINE Official Account as a friend, or a person.
    LineAdd = "line_add" {
        "LINE add friend", Message, Alive, "https://developers.line.biz/en/docs/messaging-api/using-line-url-scheme/" @ "2026-11-21"
        params {
            "to" = "@[0-9A-Za-z._-]{1,40}", "the id of a LINE Official Account, with its @", "@linedevelopers";
            "code" = "[0-9A-Za-z]{4,20}", "the code of a short link made by LINE, after lin.ee/", "QbJNSMk";
            "person" = "[0-9a-z._-]{4,20}", "a person's LINE ID, which no @ begins", "yourlineid";
            "qr" = "[0-9A-Za-z_-]{8,20}", "the code of a person's own invitation, after /ti/p/", "vA7pRxTq2K";
        }
        forms {
            "https" Documented "https://line.me/R/ti/p/%40{to~}";
            "https" DeFacto "https://lin.ee/{code}";
            "-raw" Documented "https://line.me/R/ti/p/@{to~}";
            "-old" DeFacto "https://line.me/ti/p/%40{to~}";
            "-old" DeFacto "https://line.me/ti/p/@{to~}";
            "https" DeFacto "https://line.me/ti/p/~{person}{?-from}";
            "https" DeFacto "https://line.me/ti/p/{qr}{?-from}";
            "-tracked" DeFacto "https://line.me/R/ti/p/%40{to~}{?-from}{?-ts}{?-openExternalBrowser}{?-openQrModal}{?-oat_content}{?-oat__id}{?-searchId}{?-accountId}";
            "-tracked" DeFacto "https://line.me/R/ti/p/@{to~}{?-from}{?-ts}{?-openExternalBrowser}{?-openQrModal}{?-oat_content}{?-oat__id}{?-searchId}{?-accountId}";
            "-old" DeFacto "https://line.me/ti/p/%40{to~}{?-from}{?-ts}{?-openExternalBrowser}{?-openQrModal}{?-oat_content}{?-oat__id}{?-searchId}{?-accountId}";
            "-old" DeFacto "https://line.me/ti/p/@{to~}{?-from}{?-ts}{?-openExternalBrowser}{?-openQrModal}{?-oat_content}{?-oat__id}{?-searchId}{?-accountId}";
            "-app" DeFacto "line://ti/p/%40{to~}";
            "-app" DeFacto "line://ti/p/@{to~}";
            "-app" DeFacto "line://ti/p/~{person}";
            "-person" DeFacto "https://line.me/R/ti/p/~{person}{?-from}";
            "-person" DeFacto "https://line.me/R/ti/p/%7E{person}{?-from}";
            "-person" DeFacto "https://line.me/R/ti/p/{qr}{?-from}";
            "-short" DeFacto "https://lin.ee/{code}{?-from}{?-oat_content}";
        }
    }

    /// A WeChat chat.
    Wechat = "wechat" {
        "WeChat", Message, Unclear, "unofficial: draft-kisst-calext-im-service-type-00 (IETF, 2026-04-07)" @ "2026-11-21"
        note "WeChat often refuses this link; show a QR code and the id as well"
        params {
            "to" = "[A-Za-z][0-9A-Za-z_-]{5,19}", "a WeChat id of 6 to 20 letters, digits, - and _", "yzp88888898";
            "code" = "[0-9A-Za-z_-]{8,60}", "the code of a QR code made in WeChat, after u.wechat.com/", "EHKRDXbdFJtkJzBcB5Sx2aQ";
        }
        forms {
            "app" DeFacto "weixin://dl/chat?{to}";
            "https" DeFacto "https://u.wechat.com/{code}{?-s}";
            "profile" DeFacto "=weixin://contacts/profile/{to}";
        }
    }

    /// WeChat customer service.
    WecomKf = "wecom_kf" {
        "WeChat customer service", Message, Alive, "https://developer.work.weixin.qq.com/document/path/96416" @ "2026-11-21"
        params {
            "to" = "kfc[0-9a-f]{15,16}", "a customer-service id, kfc and 15 or 16 hexadecimal digits", "kfc840a16d52318ed05";
            "scene" = "[0-9A-Za-z_-]{1,128}", "where the visitor comes from (enc_scene)", "ENCGFSTZ";
            "scene_param" = "line:128", "what your own server is told", "footer";
        }
        forms {
            "https" DeFacto "https://work.weixin.qq.com/kfid/{to}{?enc_scene:scene}{?scene_param}";
            "kf" Documented "https://work.weixin.qq.com/kf/{to}{?enc_scene:scene}{?scene_param}";
        }
    }

    /// A chat with a KakaoTalk channel.
    Kakaotalk = "kakaotalk" {
        "KakaoTalk", Message, Alive, "https://developers.kakao.com/sdk/reference/flutter/release/kakao_flutter_sdk/TalkApi/chatChannelUrl.html" @ "2026-11-21"
        params {
            "to" = "_[0-9A-Za-z]{5,8}", "a channel's id, _ and 5 to 8 letters and digits", "_xdARxcs";
            "code" = "[0-9A-Za-z]{4,20}", "the code of an open chat", "sAbCdEf";
            "name" = "[0-9A-Za-z_.-]{2,40}", "the name of an open profile, after /me/", "furni";
        }
        forms {
            "https" Documented "https://pf.kakao.com/{to}/chat";
            "https" Background "https://open.kakao.com/o/{code}";
            "profile" DeFacto "=https://pf.kakao.com/{to}";
            "https" Background "https://open.kakao.com/me/{name}";
        }
    }

    /// A Zalo chat.
    Zalo = "zalo" {
        "Zalo", Message, Alive, "unofficial: https://github.com/NguyenTuan03/Diamond_Shop_System/blob/HEAD/main/FrontEnd/diamond-valuation-system/src/components/zalo/ZaloChat.jsx" @ "2026-11-21"
        params {
            "to" = "0[1-9][0-9]{7,9}", "a Vietnamese number as dialled there, or the numeric id of an Official Account", "0909137605";
            "to.id" = "[1-9][0-9]{5,18}", "the numeric id of an Official Account", "1075776187";
        }
        forms {
            "https" DeFacto "https://zalo.me/{to}";
            "https" DeFacto "https://zalo.me/{to.id}";
            "-web" DeFacto "https://chat.zalo.me/{?!phone:to}";
            "-app" DeFacto "zalo://conversation{?!phone:to}";
        }
    }

    /// A QQ chat.
    Qq = "qq" {
        "QQ", Message, Unclear, "unofficial: https://www.cnblogs.com/Magicam/p/1281286.html" @ "2026-11-21"
        note "Tencent opens it only for accounts that allow it"
        params {
            "to" = "[1-9][0-9]{4,11}", "a QQ number", "377406997";
        }
        forms {
            "https" DeFacto "https://wpa.qq.com/msgrd{?=v:3}{?!uin:to}{?=site:qq}{?=menu:yes}";
            "app" DeFacto "tencent://message/{?!uin:to}{?-site}{?-menu}";
            "-old" DeFacto "https://wpa.qq.com/msgrd{?!uin:to}{?-v}{?-site}{?-menu}{?-exe}";
            "-more" DeFacto "https://wpa.qq.com/msgrd{?!uin:to}{?-v}{?-site}{?-menu}{?-from}{?-jumpflag}{?-o}";
            "-app" DeFacto "mqqwpa://im/chat{?=chat_type:wpa}{?!uin:to}{?-version}{?-src_type}{?-web_src}";
        }
    }

    /// Adding someone on Snapchat.
    Snapchat = "snapchat" {
        "Snapchat", Message, Alive, "unofficial: https://pub.dev/documentation/launchers/latest/default_providers/snapchatProvider.html" @ "2026-11-21"
        params {
            "to" = "%@%l[a-z][a-z0-9._-]{2,14}", "a user name of 3 to 15 letters, digits, - . and _", "team.snapchat";
        }
        forms {
            "https" DeFacto "https://www.snapchat.com/add/{to}{?-share_id}{?-locale}{?-sid}";
            "-at" DeFacto "https://snapchat.com/@{to}{?-share_id}{?-locale}{?-sid}";
            "-tracked" DeFacto "https://snapchat.com/add/{to}{?-share_id}{?-locale}{?-sid}{?-web_client_id}{?-ss}{?-sender_web_id}{?-device_type}{?-is_copy_url}{?-invite_id}{?-sc_referrer}";
            "-tracked" DeFacto "https://snapchat.com/@{to}{?-share_id}{?-locale}{?-sid}{?-web_client_id}{?-ss}{?-sender_web_id}{?-device_type}{?-is_copy_url}{?-invite_id}{?-sc_referrer}";
            "-app" DeFacto "snapchat://add/{to}";
        }
    }

    /// A TikTok profile, whose page has the message button.
    Tiktok = "tiktok" {
        "TikTok", Message, Alive, "https://developers.tiktok.com/doc/embed-creator-profiles" @ "2026-11-21"
        params {
            "to" = "%@[0-9A-Za-z_.]{1,23}[0-9A-Za-z_]", "a user name of 2 to 24 letters, digits, dots and _", "scout2015";
        }
        forms {
            "https" DeFacto "https://www.tiktok.com|m.tiktok.com/@{to}{?-lang}{?-_t}{?-_r}{?-is_from_webapp}{?-sender_device}{?-is_copy_url}";
            "-tracked" DeFacto "https://tiktok.com|m.tiktok.com/@{to}{?-_d}{?-_t}{?-_r}{?-lang}{?-language}{?-is_from_webapp}{?-sender_device}{?-sender_web_id}{?-is_copy_url}{?-sec_uid}{?-sec_user_id}{?-share_app_id}{?-share_author_id}{?-share_link_id}{?-social_share_type}{?-sharer_language}{?-source}{?-timestamp}{?-tt_from}{?-u_code}{?-ug_btm}{?-user_id}{?-checksum}{?-preview_pb}{?-refer}{?-enter_from}{?-web_id}";
        }
    }

    /// A TikTok messaging link of a business account.
    TiktokMessage = "tiktok_message" {
        "TikTok messaging link", Message, Unclear, "unofficial: https://respond.io/help/tiktok/tiktok-overview" @ "2026-11-21"
        note "TikTok offers it to business accounts in some countries only"
        params {
            "to" = "%@[0-9A-Za-z_.]{1,23}[0-9A-Za-z_]", "the user name of a business account", "businessname";
            "ref" = "[0-9A-Za-z_.-]{1,500}", "a reference for your webhook", "summer2025";
            "text" = "text", "the message", "Join our VIP program";
        }
        forms {
            "https" DeFacto "https://tiktok.me/{to}{?ref}{?message:text}";
        }
    }

    /// A message on VK.
    VkMessage = "vk_message" {
        "VK", Message, Alive, "https://vk.com/dev/bizmessages_doc" @ "2026-11-21"
        params {
            "to" = "[0-9A-Za-z_.]{5,32}", "a short name, or club, public or id and a number", "alyonastyles";
            "ref" = "[0-9A-Za-z_.-]{1,500}", "a reference for your bot", "bio";
            "ref_source" = "[0-9A-Za-z_.-]{1,500}", "where the visitor comes from, for your bot", "footer";
            "user" = "[-]{0,1}[1-9][0-9]{0,11}", "the number of an account, or of a community with - before it", "1234567";
        }
        forms {
            "https" DeFacto "https://vk.me/{to}{?ref}{?ref_source}";
            "https" DeFacto "https://vk.com|m.vk.com|vk.ru|m.vk.ru|vkontakte.ru/write{user}";
            "-im" DeFacto "https://vk.com|m.vk.com|vk.ru|m.vk.ru|vkontakte.ru/im{?!sel:user}{?-v}{?-act}{?-entrypoint}";
            "-im" DeFacto "https://vk.com|m.vk.com|vk.ru|m.vk.ru/im/convo/{user}{?-entrypoint}{?-tab}";
            "-tracked" DeFacto "https://vk.me/{to}{?ref}{?ref_source}{?-from}{?-w}";
        }
    }
    } };
}

pub(crate) use regional;
