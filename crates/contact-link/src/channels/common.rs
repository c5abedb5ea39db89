//! The channels that most brands ask for, which the buttons dress.

macro_rules! common {
    ([$next:ident $($rest:ident)*] $($rows:tt)*) => { $next! { [$($rest)*] $($rows)*

    /// A phone call.
    Tel = "tel" {
        "Phone call", Call, Alive, "https://www.rfc-editor.org/rfc/rfc3966" @ "2026-11-21"
        params {
            "to" = "phone", "an international number: +, country code, number", "+33123456789";
            "to.local" = "local", "a number as dialled within its context, or where the form `local` is chosen", "7042";
            "ext" = "[0-9]{1,15}", "an extension in digits", "45";
            "isub" = "[0-9A-Za-z]{1,40}", "an ISDN subaddress", "12345";
            "context" = "context", "the domain or number prefix a local number belongs to (phone-context)", "example.com";
            "to.letters" = "phone-letters", "an international number with letters", "+1-800-FLOWERS";
            "vanity" = "e161", "`e161`, to spell letters on the keypad", "e161";
        }
        forms {
            "app" Documented "tel:{to}[;ext={ext}]";
            "app" Documented "tel:{to}[;isub={isub}]";
            "app" Documented "tel:{to.letters}{!vanity}[;ext={ext}]";
            "app" Documented "tel:{to.local}[;ext={ext}];phone-context={context}";
            "app" Documented "tel:{to.local}[;isub={isub}];phone-context={context}";
            "-slashes" DeFacto "tel://{to}[;ext={ext}]";
            "local" DeFacto "=tel:{to.local}[;ext={ext}]";
            "-local" DeFacto "tel://{to.local}[;ext={ext}]";
        }
        more {
            forms {
                "-prompt" DeFacto "telprompt:{to}[;ext={ext}]";
                "-prompt" DeFacto "telprompt://{to}[;ext={ext}]";
                "-tracked" DeFacto "tel:{to}[;ext={ext}]{?-call}";
                "-tracked" DeFacto "tel://{to}[;ext={ext}]{?-call}";
            }
        }
    }

    /// A text message, to one number or several.
    Sms = "sms" {
        "Text message (SMS)", Message, Alive, "https://www.rfc-editor.org/rfc/rfc5724" @ "2026-11-21"
        params {
            "to" = "*phone", "an international number: +, country code, number", "+15105550101";
            "to.local" = "*local", "a short code, or a number as dialled at home, where the form `local` is chosen", "70420";
            "text" = "text", "the message", "hello there";
            "platform" = "form", "`any` or `ios`, another name for `form`", "any";
        }
        forms {
            "app" Documented "sms:{to}{?body:text}";
            "any" DeFacto "sms:{to}[?&body={text}]";
            "ios" DeFacto "sms:{to}[&body={text}]";
            "-smsto" DeFacto "smsto:{to}{?body:text}";
            "-ios7" DeFacto "sms:{to}[;body={text}]";
            "-slashes" DeFacto "sms://{to}{?body:text}";
            "-slash" DeFacto "sms:{to}/{?body:text}";
            "-slash" DeFacto "sms://{to}/{?body:text}";
            "-open" DeFacto "sms:/open{?!addresses:to}{?body:text}";
            "-open" DeFacto "sms://open{?!addresses:to}{?body:text}";
            "-code" DeFacto "smsto:{to}:{text}";
            "local" DeFacto "=sms:{to.local}{?body:text}";
            "-local" DeFacto "sms:{to.local}[?&body={text}]";
            "-local" DeFacto "sms:{to.local}[&body={text}]";
            "-local" DeFacto "sms:{to.local}[;body={text}]";
            "-local" DeFacto "sms:{to.local}/{?body:text}";
            "-local" DeFacto "sms://{to.local}{?body:text}";
            "-local" DeFacto "sms:/open{?!addresses:to.local}{?body:text}";
            "-local" DeFacto "smsto:{to.local}{?body:text}";
            "-local" DeFacto "smsto:{to.local}:{text}";
        }
        more {
            forms {
                "-mms" DeFacto "mms:{to}{?body:text}";
                "-mms" DeFacto "mmsto:{to}{?body:text}";
            }
        }
    }

    /// An e-mail, with its subject and text prepared.
    Email = "email" {
        "Email", Message, Alive, "https://www.rfc-editor.org/rfc/rfc6068" @ "2026-11-21"
        params {
            "to" = "*mail", "an e-mail address", "user@example.com";
            "cc" = "*mail", "an e-mail address", "bob@example.com";
            "bcc" = "*mail", "an e-mail address", "bob@example.com";
            "subject" = "line", "a subject of one line", "Hello";
            "body" = "body", "the text of the e-mail", "send current-issue";
        }
        forms {
            "app" Documented "mailto:[{to}]{?cc}{?bcc}{?subject}{?body}";
            "-slashes" DeFacto "mailto://{to}{?cc}{?bcc}{?subject}{?body}";
            "-to" Documented "mailto:{?!to}{?cc}{?bcc}{?subject}{?body}";
            "-both" Documented "mailto:{to}{?!to}{?cc}{?bcc}{?subject}{?body}";
            "-empty" DeFacto "mailto:{to}{?=to:}{?cc}{?bcc}{?subject}{?body}";
        }
    }

    /// A direct message on X, to the account with this numeric id.
    XDm = "x_dm" {
        "X (direct message)", Message, Alive, "https://docs.x.com/x-for-websites/direct-message-button" @ "2026-08-22"
        params {
            "to" = "[1-9][0-9]{0,18}", "the account's numeric id, not its handle", "3805104374";
            "text" = "text:10000", "the message", "Hello world";
            "welcome_message_id" = "[1-9][0-9]{0,18}", "the numeric id of a welcome message", "844385345234";
        }
        forms {
            "https" Documented "https://x.com|twitter.com|mobile.x.com|mobile.twitter.com/messages/compose{?!recipient_id:to}{?text}{?welcome_message_id}{?-s}{?-t}";
            "twitter.com" Documented "!https://twitter.com/messages/compose{?!recipient_id:to}{?text}{?welcome_message_id}";
            "-app" DeFacto "twitter://messages/compose{?!recipient_id:to}{?text}";
        }
        more {
            forms {
                "-old" DeFacto "https://m.twitter.com/messages/compose{?!recipient_id:to}{?text}{?welcome_message_id}{?-s}{?-t}";
            }
        }
    }

    /// A WhatsApp chat with a number; without one, WhatsApp asks for whom the text is.
    Whatsapp = "whatsapp" {
        "WhatsApp", Message, Alive, "https://faq.whatsapp.com/5913398998672934" @ "2026-11-21"
        params {
            "to" = "phone?", "an international number: +, country code, number", "+33612345678";
            "text" = "text", "the message", "Hello";
            "code" = "[0-9A-Z]{6,32}", "the code of a short link made in WhatsApp Business", "AYBQG7GOEGUHF1";
        }
        forms {
            "wa.me" Documented "https://wa.me/{to~}{?text}{?-src}{?-app_absent}";
            "wa.me" Documented "https://wa.me/{?!text}";
            "wa.me" Documented "https://wa.me/message/{code}{?-src}";
            "api" Documented "https://api.whatsapp.com/send{?phone:to~}{?text}{?-type}{?-app_absent}{?-lang}{?-source}{?-data}{?-wame_ctl}{?-source_surface}";
            "web" DeFacto "https://web.whatsapp.com/send{?phone:to~}{?text}{?-type}{?-app_absent}{?-lang}";
            "app" DeFacto "whatsapp://send{?phone:to~}{?text}";
            "-message" DeFacto "https://api.whatsapp.com/message/{code}{?-autoload}{?-app_absent}{?-src}";
        }
        more {
            params {
                "qr" = "[0-9A-Z]{6,32}", "the code of a QR code made in WhatsApp", "NYVOYZPXXQHFA1";
                "catalog" = "phone", "the international number of a business, for its catalogue", "+33612345678";
                "catalog_item" = "[0-9]{5,20}", "the number of a product in that catalogue", "4321987650123456";
            }
            forms {
                "wa.me" DeFacto "https://wa.me/qr/{qr}{?-src}";
                "wa.me" Documented "https://wa.me/c/{catalog~}{?-l}{?-src}";
                "wa.me" DeFacto "https://wa.me/p/{catalog_item}/{catalog~}{?-l}{?-src}";
                "-tracked" DeFacto "https://wa.me/{to~}{?text}{?-l}{?-lang}{?-type}{?-source}{?-data}{?-src}{?-app_absent}{?-wame_ctl}{?-source_surface}{?-entry_point}";
                "-tracked" DeFacto "https://wa.me/{?!text}{?-l}{?-lang}{?-type}{?-source}{?-data}{?-src}{?-app_absent}{?-wame_ctl}{?-source_surface}{?-entry_point}";
                "-tracked" DeFacto "https://api.whatsapp.com|web.whatsapp.com/send{?phone:to~}{?text}{?-l}{?-lang}{?-type}{?-source}{?-data}{?-src}{?-app_absent}{?-wame_ctl}{?-source_surface}{?-entry_point}";
                "-qr" DeFacto "https://api.whatsapp.com/qr/{qr}{?-autoload}{?-app_absent}{?-src}";
                "-catalog" DeFacto "https://whatsapp.com|api.whatsapp.com/catalog/{catalog~}{?-app_absent}{?-lang}{?-l}";
            }
        }
    }

    /// A Messenger chat with a Facebook page.
    Messenger = "messenger" {
        "Messenger", Message, Alive, "https://developers.facebook.com/documentation/business-messaging/messenger-platform/discovery/m-me-links" @ "2026-11-21"
        params {
            "to" = "%.[A-Za-z0-9.]{1,50}", "the user name or numeric id of a page", "jaspersmarket";
            "ref" = "[A-Za-z0-9+/=.:_-]{1,2083}", "a reference for your webhook: letters, digits and + / = - . : _", "summer_2026";
            "text" = "text", "the message", "Hello and welcome";
        }
        forms {
            "https" Documented "https://m.me/{to}{?ref}{?text}";
            "-old" DeFacto "https://messenger.com/t/{to}";
            "-old" DeFacto "https://facebook.com|m.facebook.com/messages/t/{to}";
        }
        more {
            forms {
                "-source" DeFacto "https://m.me/{to}{?ref}{?text}{?-source}{?-source_id}{?-messaging_source}{?-entry_point}";
                "-source" DeFacto "https://messenger.com/t/{to}{?-source}{?-source_id}{?-messaging_source}{?-entry_point}{?-locale}";
                "-msg" DeFacto "https://facebook.com|m.facebook.com/msg/{to}";
                "-app" DeFacto "fb-messenger://user/{to}";
                "-app" DeFacto "fb-messenger://user-thread/{to}";
            }
        }
    }

    /// A Telegram chat with a user name or a number.
    Telegram = "telegram" {
        "Telegram", Message, Alive, "https://core.telegram.org/api/links" @ "2026-11-21"
        params {
            "to" = "%@[A-Za-z][0-9A-Za-z_]{3,30}[0-9A-Za-z]!addemoji,addlist,addstickers,addstyle,addtheme,auction,auth,boost,call,confirmphone,contact,giftcode,invoice,joinchat,login,proxy,setlanguage,share,socks", "a user name of 5 to 32 letters, digits and _, or an international number with its +", "durov";
            "to.phone" = "phone", "an international number: +, country code, number", "+12015550123";
            "text" = "text:4096", "the message", "Hello world";
        }
        forms {
            "https" Documented "https://t.me|telegram.me|telegram.dog/{to}{?text}";
            "https" Documented "https://t.me|telegram.me|telegram.dog/+{to.phone~}{?text}";
            "app" Documented "tg://resolve{?!domain:to}{?text}";
            "app" Documented "tg://resolve{?!phone:to.phone~}{?text}";
            "-host" Documented "https://{to}.t.me{?text}";
            "-web" DeFacto "https://web.telegram.org/k/#@{to}";
            "-web" DeFacto "https://web.telegram.org/a/#@{to}";
            "-web" DeFacto "https://web.telegram.org/z/#@{to}";
            "-short" Documented "tg:resolve{?!domain:to}{?text}";
            "-short" Documented "tg:resolve{?!phone:to.phone~}{?text}";
        }
        more {
            forms {
                "-web" DeFacto "https://web.telegram.org/#/im?p=@{to}";
            }
        }
    }

    /// A Signal chat with a number, or with the link code of a user name.
    Signal = "signal" {
        "Signal", Message, Alive, "https://github.com/signalapp/Signal-Desktop/blob/main/ts/util/signalRoutes.ts" @ "2026-11-21"
        params {
            "to" = "phone", "an international number: +, country code, number", "+12015550123";
            "username_link" = "[0-9A-Za-z_-]{64}", "the 64-character code that Signal makes for a user name", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8gISIjJCUmJygpKissLS4v";
        }
        forms {
            "https" Documented "https://signal.me/#p/{to}";
            "https" Documented "https://signal.me/#eu/{username_link}";
            "app" Documented "sgnl://signal.me/#p/{to}";
            "app" Documented "sgnl://signal.me/#eu/{username_link}";
            "-old" DeFacto "https://signal.me#p/{to}";
            "-old" DeFacto "https://signal.me#eu/{username_link}";
        }
    }

    /// A direct message on Instagram.
    Instagram = "instagram" {
        "Instagram", Message, Alive, "https://developers.facebook.com/documentation/business-messaging/instagram-messaging/features/ig-me-links" @ "2026-11-21"
        params {
            "to" = "%@%l%.[a-z0-9._]{1,30}", "a user name of at most 30 letters, digits, dots and _", "instagram";
            "ref" = "[A-Za-z0-9+/=.:_-]{1,2083}", "a reference for your webhook: letters, digits and + / = - . : _", "bio";
        }
        forms {
            "https" Documented "https://ig.me/m/{to}{?ref}";
        }
    }

    /// A post on X, prepared for the visitor to send.
    XPost = "x_post" {
        "Post on X", Share, Alive, "https://docs.x.com/x-for-websites/post-button/guides/web-intent" @ "2026-08-22"
        params {
            "text" = "text:280", "the text of the post", "Hello World";
            "url" = "url", "an http or https address", "https://example.com/";
            "hashtags" = "*tag", "a hashtag: letters, digits and _, no spaces", "coffee";
            "via" = "%@[0-9A-Za-z_]{1,15}", "an X handle of at most 15 letters, digits and _", "XDevelopers";
            "related" = "*%@[0-9A-Za-z_]{1,15}", "an X handle of at most 15 letters, digits and _", "XDevelopers";
            "lang" = "[A-Za-z-]{2,8}", "a language code", "fr";
        }
        forms {
            "https" Documented "https://x.com|twitter.com|mobile.x.com|mobile.twitter.com/intent/tweet{?text}{?url}{?hashtags}{?via}{?related}{?lang}{?-s}{?-t}{?-tw_p}{?-source}{?-dnt}{?-size}";
            "twitter.com" Documented "!https://twitter.com/intent/tweet{?text}{?url}{?hashtags}{?via}{?related}{?lang}";
            "-post" DeFacto "https://x.com|twitter.com|mobile.x.com|mobile.twitter.com/intent/post{?text}{?url}{?hashtags}{?via}{?related}{?lang}{?-s}{?-t}";
            "-share" DeFacto "https://x.com|twitter.com|mobile.x.com|mobile.twitter.com/share{?text}{?url}{?hashtags}{?via}{?related}{?lang}{?-count}{?-counturl}{?-size}{?-dnt}{?-source}";
            "-compose" DeFacto "https://x.com|twitter.com|mobile.x.com|mobile.twitter.com/compose/post{?!text}{?url}{?hashtags}{?via}";
            "-compose" DeFacto "https://x.com|twitter.com|mobile.x.com|mobile.twitter.com/compose/tweet{?!text}{?url}{?hashtags}{?via}";
            "-app" DeFacto "twitter://post{?!message:text}";
            "-home" DeFacto "https://x.com|twitter.com|mobile.twitter.com/home{?!status:text}{?-source}";
        }
        more {
            forms {
                "-old" DeFacto "https://m.twitter.com/intent/tweet{?text}{?url}{?hashtags}{?via}{?related}{?lang}{?-s}{?-t}{?-source}";
                "-old" DeFacto "https://m.twitter.com/share{?text}{?url}{?hashtags}{?via}{?related}{?lang}{?-s}{?-t}{?-source}";
                "-old" DeFacto "https://m.twitter.com/home{?!status:text}{?-source}";
            }
        }
    }

    /// Following an account on X.
    XFollow = "x_follow" {
        "Follow on X", Follow, Alive, "https://docs.x.com/x-for-websites/follow-button/overview" @ "2026-08-22"
        params {
            "to" = "%@[0-9A-Za-z_]{1,15}", "an X handle of at most 15 letters, digits and _", "XDevelopers";
            "user_id" = "[1-9][0-9]{0,18}", "the account's numeric id", "2244994945";
        }
        forms {
            "https" Documented "https://x.com|twitter.com|mobile.x.com|mobile.twitter.com/intent/follow{?!screen_name:to}{?-lang}{?-region}{?-tw_p}";
            "https" Documented "https://x.com|twitter.com|mobile.x.com|mobile.twitter.com/intent/follow{?!user_id}{?-lang}{?-region}{?-tw_p}";
            "twitter.com" Documented "!https://twitter.com/intent/follow{?!screen_name:to}";
            "twitter.com" Documented "!https://twitter.com/intent/follow{?!user_id}";
            "-user" DeFacto "https://x.com|twitter.com/intent/user{?!screen_name:to}{?-lang}";
            "-user" DeFacto "https://x.com|twitter.com/intent/user{?!user_id}{?-lang}";
        }
        more {
            forms {
                "-old" DeFacto "https://m.twitter.com/intent/follow{?!screen_name:to}{?-lang}{?-region}{?-tw_p}";
                "-old" DeFacto "https://m.twitter.com/intent/follow{?!user_id}{?-lang}{?-region}{?-tw_p}";
            }
        }
    }

    /// A Facebook page.
    FacebookPage = "facebook_page" {
        "Facebook page", Follow, Alive, "https://developers.facebook.com/documentation/plugins/page-plugin" @ "2026-11-21"
        params {
            "to" = "%.[A-Za-z0-9.]{1,50}!.php,sharer,dialog,groups,events,login,plugins,hashtag,watch,messages,share,home,settings,help,marketplace,pages", "the user name or numeric id of a page", "jaspersmarket";
        }
        forms {
            "https" DeFacto "https://www.facebook.com|m.facebook.com|fb.com|web.facebook.com|mbasic.facebook.com/{to}{?-locale}{?-_rdr}{?-_rdc}";
            "-id" DeFacto "https://facebook.com|m.facebook.com|web.facebook.com|mbasic.facebook.com/profile.php{?!id:to}{?-locale}{?-_rdr}{?-_rdc}";
            "-pages" DeFacto "https://facebook.com|m.facebook.com|web.facebook.com/pages/{_}/{to}{?-locale}{?-_rdr}";
            "-people" DeFacto "https://facebook.com|m.facebook.com|web.facebook.com/people/{_}/{to}{?-locale}{?-_rdr}";
            "-pg" DeFacto "https://facebook.com|m.facebook.com/pg/{to}{?-locale}{?-_rdr}";
        }
        more {
            params {
                "to.id" = "[0-9]{5,20}", "the numeric id of a page", "100064000000001";
            }
            forms {
                "-tracked" DeFacto "https://facebook.com|m.facebook.com|web.facebook.com|mbasic.facebook.com|fb.com/{to}{?-ref}{?-fref}{?-hc_ref}{?-refid}{?-refsrc}{?-eid}{?-__tn__}{?-__xts__[0]}{?-__cft__[0]}{?-_ft_}{?-paipv}{?-rdid}{?-wtsid}{?-hr}{?-share_url}{?-source}{?-locale}{?-_rdr}{?-_rdc}{?-_fb_noscript}";
                "-p" DeFacto "https://facebook.com|m.facebook.com|web.facebook.com|mbasic.facebook.com|fb.com/p/{_}-{to.id}{?-ref}{?-fref}{?-hc_ref}{?-refid}{?-refsrc}{?-eid}{?-__tn__}{?-__xts__[0]}{?-__cft__[0]}{?-_ft_}{?-paipv}{?-rdid}{?-wtsid}{?-hr}{?-share_url}{?-source}{?-locale}{?-_rdr}{?-_rdc}{?-_fb_noscript}";
                "-named" DeFacto "https://facebook.com|m.facebook.com|web.facebook.com|mbasic.facebook.com|fb.com/{_}-{to.id}{?-ref}{?-fref}{?-hc_ref}{?-refid}{?-refsrc}{?-eid}{?-__tn__}{?-__xts__[0]}{?-__cft__[0]}{?-_ft_}{?-paipv}{?-rdid}{?-wtsid}{?-hr}{?-share_url}{?-source}{?-locale}{?-_rdr}{?-_rdc}{?-_fb_noscript}";
                "-tracked" DeFacto "https://facebook.com|m.facebook.com|web.facebook.com|mbasic.facebook.com|fb.com/profile.php{?!id:to}{?-ref}{?-fref}{?-hc_ref}{?-refid}{?-refsrc}{?-eid}{?-__tn__}{?-__xts__[0]}{?-__cft__[0]}{?-_ft_}{?-paipv}{?-rdid}{?-wtsid}{?-hr}{?-share_url}{?-source}{?-locale}{?-_rdr}{?-_rdc}{?-_fb_noscript}";
                "-tracked" DeFacto "https://facebook.com|m.facebook.com|web.facebook.com|mbasic.facebook.com|fb.com/people/{_}/{to}{?-ref}{?-fref}{?-hc_ref}{?-refid}{?-refsrc}{?-eid}{?-__tn__}{?-__xts__[0]}{?-__cft__[0]}{?-_ft_}{?-paipv}{?-rdid}{?-wtsid}{?-hr}{?-share_url}{?-source}{?-locale}{?-_rdr}{?-_rdc}{?-_fb_noscript}";
                "-tracked" DeFacto "https://facebook.com|m.facebook.com|web.facebook.com|mbasic.facebook.com|fb.com/pages/{_}/{to}{?-ref}{?-fref}{?-hc_ref}{?-refid}{?-refsrc}{?-eid}{?-__tn__}{?-__xts__[0]}{?-__cft__[0]}{?-_ft_}{?-paipv}{?-rdid}{?-wtsid}{?-hr}{?-share_url}{?-source}{?-locale}{?-_rdr}{?-_rdc}{?-_fb_noscript}";
                "about" DeFacto "=https://www.facebook.com|m.facebook.com|web.facebook.com|mbasic.facebook.com|fb.com/{to}/about{?-ref}{?-fref}{?-hc_ref}{?-refid}{?-refsrc}{?-eid}{?-__tn__}{?-__xts__[0]}{?-__cft__[0]}{?-_ft_}{?-paipv}{?-rdid}{?-wtsid}{?-hr}{?-share_url}{?-source}{?-locale}{?-_rdr}{?-_rdc}{?-_fb_noscript}";
                "-locale" DeFacto "https://{_}-{_}.facebook.com/{to}{?-ref}{?-fref}{?-hc_ref}{?-refid}{?-refsrc}{?-eid}{?-__tn__}{?-__xts__[0]}{?-__cft__[0]}{?-_ft_}{?-paipv}{?-rdid}{?-wtsid}{?-hr}{?-share_url}{?-source}{?-locale}{?-_rdr}{?-_rdc}{?-_fb_noscript}";
                "-locale" DeFacto "https://{_}-{_}.facebook.com/p/{_}-{to.id}{?-ref}{?-fref}{?-hc_ref}{?-refid}{?-refsrc}{?-eid}{?-__tn__}{?-__xts__[0]}{?-__cft__[0]}{?-_ft_}{?-paipv}{?-rdid}{?-wtsid}{?-hr}{?-share_url}{?-source}{?-locale}{?-_rdr}{?-_rdc}{?-_fb_noscript}";
                "-locale" DeFacto "https://{_}-{_}.facebook.com/{_}-{to.id}{?-ref}{?-fref}{?-hc_ref}{?-refid}{?-refsrc}{?-eid}{?-__tn__}{?-__xts__[0]}{?-__cft__[0]}{?-_ft_}{?-paipv}{?-rdid}{?-wtsid}{?-hr}{?-share_url}{?-source}{?-locale}{?-_rdr}{?-_rdc}{?-_fb_noscript}";
                "-locale" DeFacto "https://{_}-{_}.facebook.com/profile.php{?!id:to}{?-ref}{?-fref}{?-hc_ref}{?-refid}{?-refsrc}{?-eid}{?-__tn__}{?-__xts__[0]}{?-__cft__[0]}{?-_ft_}{?-paipv}{?-rdid}{?-wtsid}{?-hr}{?-share_url}{?-source}{?-locale}{?-_rdr}{?-_rdc}{?-_fb_noscript}";
                "-locale" DeFacto "https://{_}-{_}.facebook.com/people/{_}/{to}{?-ref}{?-fref}{?-hc_ref}{?-refid}{?-refsrc}{?-eid}{?-__tn__}{?-__xts__[0]}{?-__cft__[0]}{?-_ft_}{?-paipv}{?-rdid}{?-wtsid}{?-hr}{?-share_url}{?-source}{?-locale}{?-_rdr}{?-_rdc}{?-_fb_noscript}";
                "-locale" DeFacto "https://{_}-{_}.facebook.com/pages/{_}/{to}{?-ref}{?-fref}{?-hc_ref}{?-refid}{?-refsrc}{?-eid}{?-__tn__}{?-__xts__[0]}{?-__cft__[0]}{?-_ft_}{?-paipv}{?-rdid}{?-wtsid}{?-hr}{?-share_url}{?-source}{?-locale}{?-_rdr}{?-_rdc}{?-_fb_noscript}";
                "-app" DeFacto "fb://page/{to.id}";
                "-app" DeFacto "fb://page/{?!id:to.id}";
                "-app" DeFacto "fb://profile/{to.id}";
            }
        }
    }
    } };
}

pub(crate) use common;
