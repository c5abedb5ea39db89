//! Channels to talk.

macro_rules! call {
    ([$next:ident $($rest:ident)*] $($rows:tt)*) => { $next! { [$($rest)*] $($rows)*

    /// The old scheme for calls, which browsers no longer hand to a phone.
    Callto = "callto" {
        "callto (legacy)", Call, Dead, "https://www.rfc-editor.org/rfc/rfc3966" @ "2026-11-21"
        note "use tel instead"
        params {
            "to" = "text", "what was called", "+33123456789";
        }
        forms {
            "-callto" DeFacto "callto:{to}";
        }
    }

    /// A FaceTime video call.
    Facetime = "facetime" {
        "FaceTime", Call, Alive, "https://developer.apple.com/library/mac/featuredarticles/iPhoneURLScheme_Reference/FacetimeLinks/FacetimeLinks.html" @ "2026-11-21"
        params {
            "to" = "phone", "an international number: +, country code, number", "+33123456789";
            "to.mail" = "mail", "the e-mail address of an Apple Account", "user@example.com";
            "code" = "[0-9A-Za-z_-]{8,200}", "the `p` of a link made in FaceTime", "aLbW8xTsEe6mOAAAAAAAAQ";
            "key" = "[0-9A-Za-z_-]{8,200}", "the `k` of the same link", "9mOxS2W3uQxVv0n5v0wTg0n5v0wT";
        }
        forms {
            "app" Documented "facetime://{to}";
            "app" Documented "facetime://{to.mail}";
            "-bare" Documented "facetime:{to}";
            "-bare" Documented "facetime:{to.mail}";
            "https" Background "https://facetime.apple.com/join#v=1&p={code}&k={key}";
        }
    }

    /// A FaceTime voice call.
    FacetimeAudio = "facetime_audio" {
        "FaceTime audio", Call, Alive, "https://developer.apple.com/library/mac/featuredarticles/iPhoneURLScheme_Reference/FacetimeLinks/FacetimeLinks.html" @ "2026-11-21"
        params {
            "to" = "phone", "an international number: +, country code, number", "+33123456789";
            "to.mail" = "mail", "the e-mail address of an Apple Account", "user@example.com";
        }
        forms {
            "app" Documented "facetime-audio://{to}";
            "app" Documented "facetime-audio://{to.mail}";
            "-bare" Documented "facetime-audio:{to}";
            "-bare" Documented "facetime-audio:{to.mail}";
        }
    }

    /// A call over SIP.
    Sip = "sip" {
        "SIP", Call, Alive, "https://www.rfc-editor.org/rfc/rfc3261" @ "2026-11-21"
        params {
            "to" = "sip", "a SIP address, user@host, or a number with host", "alice@atlanta.com";
            "to.phone" = "phone", "an international number: +, country code, number", "+33123456789";
            "host" = "host", "the gateway of a number", "gateway.com";
            "port" = "port", "the server's port", "5060";
            "transport" = "words:udp,tcp,tls,sctp,ws,wss", "udp, tcp, tls, sctp, ws or wss", "tcp";
        }
        forms {
            "app" Documented "sip:{to}[:{port}][;transport={transport}]";
            "app" Documented "sip:{to.phone}@{host};user=phone";
            "sips" Documented "=sips:{to}[:{port}][;transport={transport}]";
            "sips" Documented "=sips:{to.phone}@{host};user=phone";
        }
    }

    /// A WhatsApp call, by number or by a call link made in the app.
    WhatsappCall = "whatsapp_call" {
        "WhatsApp call", Call, Unclear, "https://developers.facebook.com/documentation/business-messaging/whatsapp/calling/call-button-messages-deep-links/" @ "2026-11-21"
        note "WhatsApp describes calls to a number, for businesses that take them by its API, and not the links of calls made in its app"
        params {
            "to" = "phone?", "an international number: +, country code, number", "+33123456789";
            "code" = "[0-9A-Za-z]{10,40}", "the code of a call link made in WhatsApp", "wrZ273EsqE7NGlJ8UT0rtZ";
            "video" = "words:false>voice,true>video", "`true` for video, `false` for voice", "false";
            "payload" = "line:512", "what your own server is told", "order-33";
        }
        forms {
            "https" Documented "https://wa.me/call/{to~}{?biz_payload:payload}";
            "https" DeFacto "https://call.whatsapp.com/{video}/{code}";
            "app" DeFacto "whatsapp://call{?!phone:to~}";
        }
    }

    /// A Telegram group call, by its link.
    TelegramCall = "telegram_call" {
        "Telegram call", Call, Unclear, "https://core.telegram.org/api/links" @ "2026-11-21"
        note "Telegram opens a call's own link in recent apps only; the video chat of a public group opens in all"
        params {
            "to" = "[0-9A-Za-z_-]{1,64}", "the code of a call link made in Telegram", "KigSDr0fLj8wlqJ9nmPlrUP9cPY";
            "group" = "%@[A-Za-z][0-9A-Za-z_]{3,30}[0-9A-Za-z]!addemoji,addlist,addstickers,addstyle,addtheme,auction,auth,boost,call,confirmphone,contact,giftcode,invoice,joinchat,login,proxy,setlanguage,share,socks", "the user name of a public group or channel", "somegroup";
            "hash" = "[0-9A-Za-z_-]{1,64}", "the code of an invitation to the group's call", "abc123";
        }
        forms {
            "https" DeFacto "https://t.me|telegram.me|telegram.dog/call/{to}";
            "app" DeFacto "tg://call{?!slug:to}";
            "https" Documented "https://t.me|telegram.me|telegram.dog/{group}?videochat[={hash}]";
            "livestream" Documented "=https://t.me|telegram.me|telegram.dog/{group}?livestream[={hash}]";
            "-voicechat" Documented "https://t.me|telegram.me|telegram.dog/{group}?voicechat[={hash}]";
        }
    }

    /// A Viber call.
    ViberCall = "viber_call" {
        "Viber call", Call, Unclear, "unofficial: links that businesses publish on their own pages" @ "2026-11-21"
        note "Viber does not describe this link"
        params {
            "to" = "phone", "an international number: +, country code, number", "+33123456789";
        }
        forms {
            "app" DeFacto "viber://call{?!number:to}";
        }
    }

    /// A call on Microsoft Teams, or a meeting.
    MsteamsCall = "msteams_call" {
        "Microsoft Teams call", Call, Alive, "https://learn.microsoft.com/en-us/microsoftteams/platform/concepts/build-and-test/deep-link-workflow" @ "2026-11-21"
        params {
            "to" = "*upn", "a sign-in name, name@company, or 4: and a number", "joe@contoso.com";
            "video" = "words:true,false", "`true` or `false`", "true";
            "source" = "[0-9A-Za-z_.-]{1,100}", "where the call comes from, for your own counts", "website";
            "tenant" = "[0-9A-Za-z.-]{1,100}", "the organisation that it is in (tenantId)", "72f988bf-86f1-41af-91ab-2d7cd011db47";
            "meeting" = "[0-9]{9,15}", "the number in a meeting's link, after /meet/", "2345678901234";
            "passcode" = "[0-9A-Za-z]{4,40}", "the `p` of the same link", "aB3dE5fG7hJ9";
            "personal" = "[0-9]{9,15}", "the number in the meeting's link of a personal account, after teams.live.com/meet/", "9326458712345";
            "thread" = "19:meeting_[0-9A-Za-z_-]{10,120}@thread.v2", "the name of a meeting in an older link, after /l/meetup-join/", "19:meeting_MDllMzE4ZTgtYjI0@thread.v2";
            "context" = "line:1000", "the `context` of the same link, as it stands there", "{\"Tid\":\"72f988bf\",\"Oid\":\"8c41a8c1\"}";
        }
        forms {
            "https" Documented "+https://teams.microsoft.com|teams.cloud.microsoft/l/call/0/0{?!users:to}{?withVideo:video}{?source}{?tenantId:tenant}";
            "app" Documented "msteams:/l/call/0/0{?!users:to}{?withVideo:video}{?source}{?tenantId:tenant}";
            "https" DeFacto "https://teams.microsoft.com|teams.cloud.microsoft/meet/{meeting}{?p:passcode}";
            "https" DeFacto "https://teams.live.com/meet/{personal}{?p:passcode}";
            "https" DeFacto "+https://teams.microsoft.com|teams.cloud.microsoft/l/meetup-join/{thread}/0?context={context}";
        }
    }

    /// A Zoom meeting.
    Zoom = "zoom" {
        "Zoom", Call, Alive, "unofficial: https://github.com/Gravitonic/zoom-url-converter/blob/HEAD/main.js" @ "2026-11-21"
        params {
            "to" = "digits:9,11", "the number of a meeting, 9 to 11 digits", "99999999999";
            "passcode" = "[0-9A-Za-z_.-]{1,100}", "the meeting's passcode", "fixture";
            "personal" = "[A-Za-z][0-9A-Za-z.-]{4,39}", "the name of a personal link, after /my/", "furni.support";
            "name" = "line", "the visitor's name", "John Doe";
        }
        forms {
            "https" DeFacto "https://zoom.us/j/{to}{?pwd:passcode}{?uname:name}{?-from}{?-omn}";
            "app" DeFacto "zoommtg://zoom.us/join{?=action:join}{?!confno:to}{?pwd:passcode}{?uname:name}{?-zc}{?-browser}{?-stype}{?-sid}";
            "mobile" DeFacto "zoomus://zoom.us/join{?=action:join}{?!confno:to}{?pwd:passcode}{?uname:name}{?-zc}{?-browser}{?-stype}{?-sid}";
            "-app" DeFacto "zoommtg://{_}.zoom.us/join{?=action:join}{?!confno:to}{?pwd:passcode}{?uname:name}{?-zc}{?-browser}{?-stype}{?-sid}";
            "-app" DeFacto "zoomus://{_}.zoom.us/join{?=action:join}{?!confno:to}{?pwd:passcode}{?uname:name}{?-zc}{?-browser}{?-stype}{?-sid}";
            "gov" DeFacto "=https://www.zoomgov.com/j/{to}{?pwd:passcode}{?uname:name}{?-from}{?-omn}";
            "-gov" DeFacto "https://{_}.zoomgov.com/j/{to}{?pwd:passcode}{?uname:name}{?-from}{?-omn}";
            "-host" DeFacto "https://{_}.zoom.us/j/{to}{?pwd:passcode}{?-from}{?-omn}";
            "-web" DeFacto "https://zoom.us|app.zoom.us/wc/join/{to}{?pwd:passcode}{?-from}";
            "-web" DeFacto "https://zoom.us|app.zoom.us/wc/{to}/join{?pwd:passcode}{?-from}{?-fromPWA}";
            "-web" DeFacto "https://{_}.zoom.us/wc/join/{to}{?pwd:passcode}{?-from}";
            "-web" DeFacto "https://{_}.zoom.us/wc/{to}/join{?pwd:passcode}{?-from}{?-fromPWA}";
            "https" DeFacto "https://zoom.us|us02web.zoom.us|us03web.zoom.us|us04web.zoom.us|us05web.zoom.us|us06web.zoom.us/my/{personal}{?pwd:passcode}{?-from}{?-omn}";
            "-more" DeFacto "https://zoom.us/j/{to}{?pwd:passcode}{?-from}{?-omn}{?-jst}{?-status}{?uname:name}{?-zc}";
            "-more" DeFacto "https://{_}.zoom.us/j/{to}{?pwd:passcode}{?-from}{?-omn}{?-jst}{?-status}{?uname:name}{?-zc}";
        }
    }

    /// A call with Zoom Phone.
    ZoomPhone = "zoom_phone" {
        "Zoom Phone", Call, Alive, "https://developers.zoom.us/docs/phone/outbound-call/" @ "2026-11-21"
        params {
            "to" = "phone", "an international number: +, country code, number", "+33123456789";
        }
        forms {
            "app" Documented "zoomphonecall://{to}";
        }
    }

    /// A Google Meet meeting.
    GoogleMeet = "google_meet" {
        "Google Meet", Call, Alive, "https://developers.google.com/workspace/meet/add-ons/reference/websdk/addon_sdk.meetinginfo.meetingcode" @ "2026-11-21"
        params {
            "to" = "%l[a-z]{3}-[a-z]{4}-[a-z]{3}", "a meeting code of 3, 4 and 3 letters", "abc-defg-hij";
            "alias" = "[0-9A-Za-z_-]{1,60}", "the name of a meeting of your organisation", "standup";
        }
        forms {
            "https" Documented "https://meet.google.com/{to}{?-authuser}{?-pli}{?-hs}";
            "https" DeFacto "https://meet.google.com/lookup/{alias}{?-authuser}{?-pli}{?-hs}";
            "-meet" Documented "https://meet.google.com/meet/{to}{?-authuser}{?-pli}{?-hs}";
            "-more" DeFacto "https://meet.google.com/{to}{?-authuser}{?-pli}{?-hs}{?-hl}{?-ijlm}{?-adhoc}{?-hcb}{?-ijim}{?-landing_page}";
            "-more" DeFacto "https://meet.google.com/lookup/{alias}{?-authuser}{?-pli}{?-hs}{?-hl}{?-ijlm}{?-adhoc}{?-hcb}{?-ijim}{?-landing_page}";
            "-short" Background "https://g.co/meet/{alias}";
        }
    }

    /// A call on Google Duo, which became Meet.
    GoogleDuo = "google_duo" {
        "Google Duo", Call, Dead, "unofficial: https://github.com/PreMiD/Activities/issues/5374" @ "2026-11-21"
        note "use google_meet instead"
        params {
            "to" = "text", "what was called", "+33123456789";
        }
        forms {
            "-duo" Background "https://duo.google.com/{to}{?-number}{?-id}{?-web}";
            "-call" Background "https://duo.google.com/{_}/{to}{?-number}{?-id}{?-web}";
            "-home" Background "https://duo.google.com{?-number}{?-id}{?-web}";
        }
    }

    /// Skype, which closed on 2025-05-05.
    Skype = "skype" {
        "Skype", Call, Dead, "https://learn.microsoft.com/en-us/skype-sdk/skypeuris/skypeuriapireference" @ "2026-11-21"
        note "use msteams or tel instead"
        params {
            "to" = "text", "a Skype name", "live.mycompany";
            "action" = "text", "what Skype was to do", "chat";
        }
        forms {
            "-skype" DeFacto "skype:{to}[?{action}]";
            "-nobody" DeFacto "skype:?{action}";
            "-app" DeFacto "skype:";
            "-join" DeFacto "https://join.skype.com/{to}";
            "-invite" DeFacto "https://join.skype.com/{_}/{to}";
            "-share" DeFacto "https://web.skype.com/share{?-url}{?-text}{?-lang}{?-source}";
            "-home" DeFacto "https://skype.com|web.skype.com|join.skype.com";
        }
    }

    /// A Jitsi Meet room, on the public server or one of your own.
    Jitsi = "jitsi" {
        "Jitsi Meet", Call, Alive, "https://jitsi.github.io/handbook/docs/dev-guide/dev-guide-iframe/" @ "2026-11-21"
        params {
            "to" = "%.[0-9A-Za-z_.-]{1,200}", "a room: letters, digits, - . and _", "test123";
            "host" = "host:own", "the server's host name", "meet.example.com";
        }
        forms {
            "https" Documented "https://meet.jit.si/{to}";
            "https" Documented "!https://{host}/{to}";
            "app" Documented "org.jitsi.meet://meet.jit.si/{to}";
            "app" Documented "org.jitsi.meet://{host}/{to}";
            "-app" DeFacto "org.jitsi.meet://{host}/{to}[#{_}]";
            "-config" DeFacto "org.jitsi.meet://meet.jit.si/{to}[#{_}]";
            "android" Documented "intent://meet.jit.si/{to}#Intent;scheme=org.jitsi.meet;package=org.jitsi.meet;end";
            "android" Documented "intent://{host}/{to}#Intent;scheme=org.jitsi.meet;package=org.jitsi.meet;end";
        }
    }

    /// A Signal call link.
    SignalCall = "signal_call" {
        "Signal call link", Call, Alive, "https://github.com/signalapp/Signal-Desktop/blob/main/ts/util/signalRoutes.ts" @ "2026-11-21"
        params {
            "to" = "[bcdfghkmnpqrstxz-]{16,64}", "the key of a call link made in Signal", "hnqc-fhmb-sgtn-kbcx-pxbx-bfdq-hckr-nbzs";
        }
        forms {
            "https" Documented "https://signal.link/call/#key={to}";
            "app" Documented "sgnl://signal.link/call/#key={to}";
            "-old" Documented "https://signal.link/call#key={to}";
            "-old" Documented "sgnl://signal.link/call#key={to}";
        }
    }

    /// A call to a LINE Official Account.
    LineCall = "line_call" {
        "LINE call", Call, Unclear, "unofficial: links that LINE Official Accounts publish on their own pages" @ "2026-11-21"
        note "the account must have calls switched on, and LINE does not describe the link"
        params {
            "to" = "@[0-9A-Za-z._-]{1,40}", "the id of a LINE Official Account, with its @", "@055hjhgm";
        }
        forms {
            "https" DeFacto "https://line.me/R/oa/call/%40{to~}{?=confirmation:true}{?=from:call_url}";
            "-raw" DeFacto "https://line.me/R/oa/call/@{to~}{?=confirmation:true}{?=from:call_url}";
        }
    }

    /// An appointment on Calendly.
    Calendly = "calendly" {
        "Calendly", Call, Alive, "https://help.calendly.com/hc/en-us/articles/226766767" @ "2026-11-21"
        params {
            "to" = "[0-9A-Za-z_-]{1,100}!about,app,blog,contact,features,integrations,legal,login,pricing,security,signup,teams", "a user name, or user/event", "yourname";
            "to.event" = "[0-9A-Za-z_-]{1,100}/[0-9A-Za-z_-]{1,100}!about/,app/,blog/,features/,integrations/,legal/,login/,signup/,teams/", "user/event", "yourname/meeting";
            "name" = "line", "the visitor's name", "John Doe";
            "email" = "mail", "the visitor's e-mail address", "john@example.com";
            "first_name" = "line", "the visitor's first name", "John";
            "last_name" = "line", "the visitor's last name", "Doe";
            "guests" = "*mail", "an e-mail address of someone who comes too", "jane@example.com";
            "location" = "line", "where the visitor is to be reached", "+1 201 555 0123";
            "month" = "20[0-9][0-9]-[01][0-9]", "the month to begin with, YYYY-MM", "2027-01";
            "date" = "20[0-9][0-9]-[01][0-9]-[0-3][0-9]", "the day to begin with, YYYY-MM-DD", "2027-01-31";
            "a1" = "text", "the answer to your first question", "A chair";
            "a2" = "text", "the answer to your second question", "Blue";
            "a3" = "text", "the answer to your third question", "Two";
            "a4" = "text", "the answer to your fourth question", "Monday";
            "a5" = "text", "the answer to your fifth question", "Home";
            "a6" = "text", "the answer to your sixth question", "10 am";
            "a7" = "text", "the answer to your seventh question", "By post";
            "a8" = "text", "the answer to your eighth question", "No";
            "a9" = "text", "the answer to your ninth question", "Yes";
            "a10" = "text", "the answer to your tenth question", "Oak";
            "to.shared" = "d/[0-9a-z-]{3,40}/[0-9A-Za-z_-]{1,100}", "d/code/event, as in a link made to be shared", "d/cmx2-k8j-7zt/meeting";
        }
        forms {
            "https" Documented "https://calendly.com/{to}{?name}{?email}{?first_name}{?last_name}{?guests}{?location}{?month}{?date}{?a1}{?a2}{?a3}{?a4}{?a5}{?a6}{?a7}{?a8}{?a9}{?a10}{?-back}{?-hide_gdpr_banner}{?-hide_event_type_details}{?-hide_landing_page_details}";
            "https" Documented "https://calendly.com/{to.event}{?name}{?email}{?first_name}{?last_name}{?guests}{?location}{?month}{?date}{?a1}{?a2}{?a3}{?a4}{?a5}{?a6}{?a7}{?a8}{?a9}{?a10}{?-back}{?-hide_gdpr_banner}{?-hide_event_type_details}{?-hide_landing_page_details}";
            "https" DeFacto "https://calendly.com/{to.shared}{?name}{?email}{?month}{?date}{?-back}{?-hide_gdpr_banner}{?-hide_event_type_details}{?-hide_landing_page_details}";
            "-styled" DeFacto "https://calendly.com/{to}{?name}{?email}{?month}{?date}{?-back}{?-hide_gdpr_banner}{?-hide_event_type_details}{?-hide_landing_page_details}{?-primary_color}{?-text_color}{?-background_color}{?-embed_domain}{?-embed_type}";
            "-styled" DeFacto "https://calendly.com/{to.event}{?name}{?email}{?month}{?date}{?-back}{?-hide_gdpr_banner}{?-hide_event_type_details}{?-hide_landing_page_details}{?-primary_color}{?-text_color}{?-background_color}{?-embed_domain}{?-embed_type}";
        }
    }

    /// An appointment on Cal.com.
    Calcom = "calcom" {
        "Cal.com", Call, Alive, "https://cal.com/help/en/articles/9937901-pre-fill-fields-questions" @ "2026-11-21"
        params {
            "to" = "%.[0-9A-Za-z_.-]{1,100}/[0-9A-Za-z_.-]{1,100}!apps/,auth/,availability/,blog/,bookings/,docs/,event-types/,help/,settings/", "user/event", "johndoe/30min";
            "name" = "line", "the visitor's name", "John Doe";
            "email" = "mail", "the visitor's e-mail address", "johndoe@example.com";
            "notes" = "text", "notes for the meeting", "Test Notes";
            "month" = "20[0-9][0-9]-[01][0-9]", "the month to begin with, YYYY-MM", "2027-01";
            "date" = "20[0-9][0-9]-[01][0-9]-[0-3][0-9]", "the day to begin with, YYYY-MM-DD", "2027-01-31";
            "to.user" = "%.[0-9A-Za-z_.-]{1,100}!apps,auth,availability,blog,bookings,docs,event-types,help,settings,about,pricing,signup,login,enterprise,terms,privacy,download,features,integrations,solutions,team", "a user name, or user/event", "johndoe";
            "to.team" = "%.[0-9A-Za-z_.-]{1,100}/[0-9A-Za-z_.-]{1,100}/[0-9A-Za-z_.-]{1,100}!apps/,auth/,availability/,blog/,bookings/,docs/,event-types/,help/,settings/", "team/name/event, or d/code/event", "team/furni/30min";
        }
        forms {
            "https" Documented "https://cal.com|app.cal.com/{to}{?name}{?email}{?notes}{?month}{?date}{?-overlayCalendar}{?-layout}";
            "https" Documented "https://cal.com|app.cal.com/{to.user}{?name}{?email}{?notes}{?month}{?date}{?-overlayCalendar}{?-layout}{?-embed}{?-theme}";
            "https" Documented "https://cal.com|app.cal.com/{to.team}{?name}{?email}{?notes}{?month}{?date}{?-overlayCalendar}{?-layout}{?-embed}{?-theme}";
            "-styled" DeFacto "https://cal.com|app.cal.com/{to}{?name}{?email}{?notes}{?month}{?date}{?-overlayCalendar}{?-layout}{?-embed}{?-theme}";
        }
    }

    /// A page of your own where visitors ask to be called back.
    Callback = "callback" {
        "Callback form", Call, Alive, "none: the page is your own" @ "2026-11-21"
        params {
            "host" = "host:own", "the host name of your page", "www.example.com";
            "path" = "%.[0-9A-Za-z_.~-][0-9A-Za-z_.~/-]{0,499}", "the path of your page, without its first slash", "callback";
        }
        forms {
            "https" Inferred "!https://{host}/{path}";
        }
    }
    } };
}

pub(crate) use call;
