//! Channels to write, of open networks and communities.

macro_rules! open {
    ([$next:ident $($rest:ident)*] $($rows:tt)*) => { $next! { [$($rest)*] $($rows)*

    /// A Matrix user, or a room.
    Matrix = "matrix" {
        "Matrix", Message, Alive, "https://spec.matrix.org/latest/appendices/#uris" @ "2026-11-21"
        params {
            "to" = "matrix", "a user id, @name:server", "@alice:example.org";
            "room" = "matrix:room", "a room's address, #name:server", "#furni:example.org";
            "room_id" = "matrix:id", "a room's id, !name:server", "!AbCdEf:example.org";
            "via" = "host", "a server that is in the room, by which others find it", "example.org";
            "via2" = "host", "a second server that is in the room", "matrix.org";
        }
        forms {
            "https" Documented "https://matrix.to/#/{to}";
            "app" Documented "matrix:u/{to~}?action=chat";
            "-profile" Documented "matrix:u/{to~}";
            "https" Documented "https://matrix.to/#/{room}";
            "app" Documented "matrix:r/{room~}?action=join";
            "-via" Documented "https://matrix.to/#/{to}{?-via}";
            "-via" Documented "https://matrix.to/#/{room}{?-via}";
            "-raw" Documented "https://matrix.to/#/#{room~}{?-via}";
            "-room" Documented "matrix:r/{room~}{?-via}";
            "https" Documented "https://matrix.to/#/{room_id}";
            "https" Documented "https://matrix.to/#/{room_id}?via={via}[&via={via2}]";
            "-vias" Documented "https://matrix.to/#/{room_id}?via={via}&via={via2}&via={_}";
            "app" Documented "matrix:roomid/{room_id~}?action=join";
            "app" Documented "matrix:roomid/{room_id~}?action=join&via={via}[&via={via2}]";
            "-room" Documented "matrix:roomid/{room_id~}";
            "-room" Documented "matrix:roomid/{room_id~}?via={via}[&via={via2}]";
            "-room" Documented "matrix:roomid/{room_id~}?via={via}&via={via2}&via={_}";
        }
    }

    /// A Matrix user or a room, in Element.
    Element = "element" {
        "Element", Message, Alive, "https://github.com/element-hq/element-x-android/blob/HEAD/docs/deeplink.md" @ "2026-11-21"
        params {
            "to" = "matrix", "a user id, @name:server", "@alice:example.org";
            "room" = "matrix:room", "a room's address, #name:server", "#furni:example.org";
            "room_id" = "matrix:id", "a room's id, !name:server", "!AbCdEf:example.org";
            "via" = "host", "a server that is in the room, by which others find it", "example.org";
            "via2" = "host", "a second server that is in the room", "matrix.org";
        }
        forms {
            "https" Documented "https://app.element.io|develop.element.io|staging.element.io|mobile.element.io/#/user/{to}";
            "https" Documented "https://app.element.io|develop.element.io|staging.element.io|mobile.element.io/#/room/{room}";
            "-raw" DeFacto "https://app.element.io|develop.element.io|staging.element.io|mobile.element.io/#/room/#{room~}";
            "https" DeFacto "https://app.element.io|develop.element.io|staging.element.io|mobile.element.io/#/room/{room_id}";
            "https" DeFacto "https://app.element.io|develop.element.io|staging.element.io|mobile.element.io/#/room/{room_id}?via={via}[&via={via2}]";
            "-vias" DeFacto "https://app.element.io|develop.element.io|staging.element.io|mobile.element.io/#/room/{room_id}?via={via}&via={via2}&via={_}";
        }
    }

    /// A chat over XMPP.
    Xmpp = "xmpp" {
        "XMPP", Message, Alive, "https://xmpp.org/extensions/xep-0147.html" @ "2026-11-21"
        params {
            "to" = "mail", "an address, name@server", "romeo@montague.net";
            "subject" = "line", "a subject of one line", "Test Message";
            "body" = "text", "the message", "Here's a test message";
        }
        forms {
            "app" Documented "xmpp:{to}?message[;subject={subject}][;body={body}]";
            "-more" Documented "xmpp:{to}?message[;subject={subject}][;body={body}][;thread={_}][;id={_}][;type={_}][;from={_}]";
            "-bare" Documented "xmpp:{to}";
        }
    }

    /// A room on XMPP.
    XmppRoom = "xmpp_room" {
        "XMPP room", Message, Alive, "https://xmpp.org/extensions/xep-0147.html" @ "2026-11-21"
        params {
            "to" = "mail", "a room, room@service", "coven@chat.shakespeare.lit";
            "password" = "line", "the room's password", "cauldron";
        }
        forms {
            "app" Documented "xmpp:{to}?join[;password={password}]";
        }
    }

    /// A Threema chat.
    Threema = "threema" {
        "Threema", Message, Alive, "https://threema.ch/en/faq/url_actions" @ "2026-11-21"
        params {
            "to" = "%u[*0-9A-Z][0-9A-Z]{7}", "a Threema ID, 8 letters and digits", "ABCD1234";
            "text" = "text", "the message", "Hello";
        }
        forms {
            "https" Documented "https://threema.id/{to}{?text}";
            "app" Documented "threema://compose{?!id:to}{?text}";
            "-add" DeFacto "threema://add{?!id:to}";
        }
    }

    /// A contact on Session, which has no link: the id is copied.
    Session = "session" {
        "Session", Message, Unclear, "https://docs.getsession.org/session-network/session-protocol/account-ids-and-self-managed-keys" @ "2026-11-21"
        note "Session has no link; show the id to copy"
        params {
            "to" = "[0-9a-f]{66}", "a Session id of 66 hexadecimal digits", "050000000000000000000000000000000000000000000000000000000000000000";
        }
        forms {}
    }

    /// A Wire user.
    Wire = "wire" {
        "Wire", Message, Alive, "https://github.com/wireapp/wire-android/blob/HEAD/app/src/main/kotlin/com/wire/android/ui/userprofile/qr/SelfQRCodeViewModel.kt" @ "2026-11-21"
        params {
            "to" = "%l[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "a user id, a UUID", "24850570-86b7-45f4-ae94-77eef86043ea";
            "domain" = "host", "the user's server", "example.com";
        }
        forms {
            "https" DeFacto "https://account.wire.com/user-profile/{?!id:to}";
            "https" DeFacto "https://account.wire.com/user-profile/?id={to}@{domain}";
            "app" DeFacto "wire://user/{domain}/{to}";
        }
    }

    /// A Bluesky profile, whose page has the message button.
    Bluesky = "bluesky" {
        "Bluesky", Message, Unclear, "https://docs.bsky.app/docs/advanced-guides/intent-links" @ "2026-11-21"
        note "Bluesky has no link to a message; this is the profile"
        params {
            "to" = "handle", "a handle, which is a domain name", "alice.bsky.social";
            "to.did" = "%.did:[a-z]{3,6}:[0-9A-Za-z._:-]{1,200}", "a DID", "did:plc:z72i7hdynmk6r22z27h6tvur";
        }
        forms {
            "https" DeFacto "https://bsky.app/profile/{to}";
            "https" DeFacto "https://bsky.app/profile/{to.did}";
        }
    }

    /// A private message on Reddit.
    RedditMessage = "reddit_message" {
        "Reddit message", Message, Unclear, "https://github.com/reddit-archive/reddit/blob/HEAD/r2/r2/config/routing.py" @ "2026-11-21"
        note "Reddit moves its messages into chat"
        params {
            "to" = "user", "a user name of 3 to 20 letters, digits, - and _", "RemindMeBot";
            "subject" = "line:100", "a subject of one line", "Reminder";
            "message" = "text:10000", "the message", "https://example.com/ in 3 days";
            "id" = "[0-9a-z]{1,13}", "the account's id, without t2_", "1a2b3c";
        }
        forms {
            "https" DeFacto "https://www.reddit.com/message/compose/{?!to}{?subject}{?message}";
            "-bare" DeFacto "https://reddit.com|old.reddit.com/message/compose{?!to}{?subject}{?message}";
            "chat" Background "https://www.reddit.com/chat/user/t2_{id}";
            "-old" DeFacto "https://np.reddit.com|new.reddit.com|i.reddit.com|m.reddit.com/message/compose{?!to}{?subject}{?message}";
        }
    }

    /// A message on Steam.
    Steam = "steam" {
        "Steam", Message, Alive, "https://developer.valvesoftware.com/wiki/Steam_browser_protocol" @ "2026-11-21"
        params {
            "to" = "7656119[0-9]{10}", "a SteamID64, 17 digits", "76561197960287930";
            "vanity" = "[0-9A-Za-z_-]{3,32}", "the name in a profile's address, after /id/", "gabelogannewell";
        }
        forms {
            "app" DeFacto "steam://friends/message/{to}";
            "https" DeFacto "=https://steamcommunity.com/profiles/{to}";
            "https" DeFacto "https://steamcommunity.com/id/{vanity}";
        }
    }

    /// A Nostr profile.
    Nostr = "nostr" {
        "Nostr", Message, Alive, "https://github.com/nostr-protocol/nips/blob/master/21.md" @ "2026-11-21"
        params {
            "to" = "bech32", "an npub or nprofile, never an nsec", "npub10elfcs4fr0l0r8af98jlmgdh9c8tcxjvz9qkw038js35mp4dma8qzvjptg";
        }
        forms {
            "app" Documented "nostr:{to}";
            "web" Background "=https://njump.me/{to}";
            "primal" Background "=https://primal.net/p/{to}";
            "snort" Background "=https://snort.social/p/{to}";
            "iris" Background "=https://iris.to/{to}";
            "-app" DeFacto "web+nostr:{to}";
        }
    }
    } };
}

pub(crate) use open;
