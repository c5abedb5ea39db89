//! Channels to write, at work and on sites of their own.

macro_rules! work {
    ([$next:ident $($rest:ident)*] $($rows:tt)*) => { $next! { [$($rest)*] $($rows)*

    /// A LinkedIn message.
    Linkedin = "linkedin" {
        "LinkedIn", Message, Unclear, "unofficial: links that members publish on their own pages" @ "2026-11-21"
        note "LinkedIn opens it only for members who are connected or have InMail"
        params {
            "to" = "[0-9A-Za-z-]{3,100}", "the name in a profile's address, after /in/", "bernardino-lintang";
        }
        forms {
            "https" DeFacto "https://www.linkedin.com/messaging/compose/{?!recipient:to}";
            "-bare" DeFacto "https://linkedin.com/messaging/compose{?!recipient:to}";
            "-thread" DeFacto "https://linkedin.com/messaging/thread/new{?!recipient:to}{?-interop}";
        }
    }

    /// A Discord user.
    Discord = "discord" {
        "Discord", Message, Alive, "unofficial: https://github.com/Gsgaurav16/PORTFOLIO/blob/HEAD/DISCORD_SETUP.md" @ "2026-11-21"
        params {
            "to" = "u64:17", "a user's numeric id, 17 to 20 digits", "224619540263337984";
        }
        forms {
            "https" DeFacto "https://discord.com|discordapp.com|ptb.discord.com|canary.discord.com/users/{to}";
            "app" DeFacto "discord://-/users/{to}";
            "-app" DeFacto "discord://discord.com/users/{to}";
        }
    }

    /// An invitation to a Discord server.
    DiscordInvite = "discord_invite" {
        "Discord server", Message, Alive, "unofficial: https://luna.gitlab.io/discord-unofficial-docs/docs/friend_invite/" @ "2026-11-21"
        params {
            "to" = "[0-9A-Za-z-]{2,32}", "an invitation's code", "discord-testers";
            "event" = "u64:17", "the numeric id of an event of the server, 17 to 20 digits", "1123456789012345678";
        }
        forms {
            "https" DeFacto "https://discord.gg/{to}{?event}";
            "-long" DeFacto "https://discord.com|discordapp.com|ptb.discord.com|canary.discord.com/invite/{to}{?event}";
            "-invite" DeFacto "https://discord.gg/invite/{to}{?event}";
            "-app" DeFacto "discord://-/invite/{to}";
        }
    }

    /// A Slack member or channel.
    Slack = "slack" {
        "Slack", Message, Alive, "https://api.slack.com/docs/deep-linking" @ "2026-11-21"
        params {
            "to" = "[UW][0-9A-Z]{8,20}", "a member's id, U and letters and digits", "U019ZKEERRU";
            "to.channel" = "[CDG][0-9A-Z]{8,20}", "a channel's id, C and letters and digits", "C019B6CGX0T";
            "team" = "[TE][0-9A-Z]{8,20}", "the workspace's id, T and letters and digits", "T0194883WF8";
        }
        forms {
            "app" Documented "slack://user{?!team}{?!id:to}";
            "app" Documented "slack://channel{?!team}{?!id:to.channel}";
            "https" DeFacto "=https://slack.com/app_redirect{?!team}{?!channel:to.channel}";
            "client" DeFacto "=https://app.slack.com/client/{team}/{to.channel}";
        }
    }

    /// A chat on Microsoft Teams.
    Msteams = "msteams" {
        "Microsoft Teams", Message, Alive, "https://learn.microsoft.com/en-us/microsoftteams/platform/concepts/build-and-test/deep-link-workflow" @ "2026-11-21"
        params {
            "to" = "*upn", "a sign-in name, name@company", "joe@contoso.com";
            "topic" = "line", "the chat's name", "Prep for tomorrow";
            "text" = "text", "the message", "Hi folks";
            "tenant" = "[0-9A-Za-z.-]{1,100}", "the organisation that it is in (tenantId)", "72f988bf-86f1-41af-91ab-2d7cd011db47";
        }
        forms {
            "https" Documented "+https://teams.microsoft.com|teams.cloud.microsoft/l/chat/0/0{?!users:to}{?topicName:topic}{?message:text}{?tenantId:tenant}";
            "app" Documented "msteams:/l/chat/0/0{?!users:to}{?topicName:topic}{?message:text}{?tenantId:tenant}";
        }
    }

    /// A chat with one person on Google Chat, or a space.
    GoogleChat = "google_chat" {
        "Google Chat", Message, Unclear, "https://developers.google.com/workspace/chat/api/reference/rest/v1/spaces" @ "2026-11-21"
        note "Google hands this link out and does not describe it"
        params {
            "to" = "[0-9A-Za-z_-]{4,40}", "the id in a space's address, not an e-mail address", "AAAAtUQwYzE";
            "space" = "[0-9A-Za-z_-]{4,40}", "the id of a space with several members, as in its address", "AAAAtUQwYzE";
        }
        forms {
            "https" DeFacto "https://chat.google.com/dm/{to}{?-cls}";
            "-mail" DeFacto "https://mail.google.com/chat/u/{_}/#chat/dm/{to}";
            "https" DeFacto "https://chat.google.com/room/{space}{?-cls}";
            "-mail" DeFacto "https://mail.google.com/chat/u/{_}/#chat/space/{space}";
        }
    }

    /// An e-mail, written in Gmail's page.
    Gmail = "gmail" {
        "Gmail", Message, Alive, "unofficial: https://github.com/bradvin/social-share-urls" @ "2026-11-21"
        params {
            "to" = "*mail", "an e-mail address", "user@example.com";
            "cc" = "*mail", "an e-mail address", "bob@example.com";
            "bcc" = "*mail", "an e-mail address", "bob@example.com";
            "subject" = "line", "a subject of one line", "Hello";
            "body" = "text", "the text of the e-mail", "send current-issue";
        }
        forms {
            "https" DeFacto "https://mail.google.com/mail/{?=view:cm}{?to}{?cc}{?bcc}{?su:subject}{?body}{?-fs}{?-tf}";
            "-user" DeFacto "https://mail.google.com/mail/u/{_}/{?=view:cm}{?to}{?cc}{?bcc}{?su:subject}{?body}{?-fs}{?-tf}";
        }
    }

    /// Intercom's chat widget: a call of its script, without a link.
    WidgetIntercom = "widget_intercom" {
        "Intercom", Message, Alive, "https://developers.intercom.com/installing-intercom/web/methods" @ "2026-11-21"
        params {
            "text" = "text", "the message", "Hello";
        }
        forms {}
    }

    /// A Crisp chat page.
    WidgetCrisp = "widget_crisp" {
        "Crisp", Message, Alive, "https://help.crisp.chat/en/article/how-can-i-generate-the-direct-external-link-of-my-chatbox-174pche" @ "2026-11-21"
        params {
            "to" = "%l[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "the website id, a UUID", "7598bf86-9ebb-46bc-8c61-be8929bbf93d";
            "email" = "mail", "the visitor's e-mail address", "john@example.com";
            "name" = "line", "the visitor's name", "John Doe";
            "phone" = "phone", "the visitor's number", "+33123456789";
            "locale" = "[A-Za-z-]{2,8}", "a language code", "fr";
        }
        forms {
            "https" Documented "https://go.crisp.chat/chat/embed/{?!website_id:to}{?user_email:email}{?user_nickname:name}{?user_phone:phone}{?locale}";
        }
    }

    /// A tawk.to chat page.
    WidgetTawk = "widget_tawk" {
        "tawk.to", Message, Alive, "https://help.tawk.to/article/how-to-add-the-tawkto-widget-to-your-mobile-application" @ "2026-11-21"
        params {
            "to" = "[0-9a-f]{24}/[0-9a-z]{4,16}", "property/widget, as in the direct chat link", "5c0a1b2d3e4f5a6b7c8d9e0f/default";
        }
        forms {
            "https" DeFacto "https://tawk.to/chat/{to}";
        }
    }
    } };
}

pub(crate) use work;
