//! Channels to write in public or pass something on.

macro_rules! share {
    ([$next:ident $($rest:ident)*] $($rows:tt)*) => { $next! { [$($rest)*] $($rows)*

    /// A reply to a post on X.
    XReply = "x_reply" {
        "Reply on X", Share, Alive, "https://docs.x.com/x-for-websites/web-intents/overview" @ "2026-08-22"
        params {
            "to" = "[1-9][0-9]{0,18}", "the numeric id of a post", "463440424141459456";
            "text" = "text:280", "the text of the reply", "Thanks!";
            "url" = "url", "an http or https address", "https://example.com/";
            "hashtags" = "*tag", "a hashtag: letters, digits and _, no spaces", "coffee";
            "via" = "%@[0-9A-Za-z_]{1,15}", "an X handle of at most 15 letters, digits and _", "XDevelopers";
            "related" = "*%@[0-9A-Za-z_]{1,15}", "an X handle of at most 15 letters, digits and _", "XDevelopers";
        }
        forms {
            "https" Documented "https://x.com|twitter.com|mobile.x.com|mobile.twitter.com|m.twitter.com/intent/tweet{?!in_reply_to:to}{?text}{?url}{?hashtags}{?via}{?related}{?-s}{?-t}{?-lang}{?-tw_p}{?-source}{?-dnt}{?-size}";
            "twitter.com" Documented "!https://twitter.com/intent/tweet{?!in_reply_to:to}{?text}{?url}{?hashtags}{?via}{?related}";
            "-post" DeFacto "https://x.com|twitter.com|mobile.x.com|mobile.twitter.com|m.twitter.com/intent/post{?!in_reply_to:to}{?text}{?url}{?hashtags}{?via}{?related}";
        }
    }

    /// A post on X that mentions an account.
    XMention = "x_mention" {
        "Mention on X", Share, Alive, "https://docs.x.com/x-for-websites/mention-button/overview" @ "2026-08-22"
        params {
            "to" = "%@[0-9A-Za-z_]{1,15}", "an X handle of at most 15 letters, digits and _", "XDevelopers";
            "text" = "text:280", "the text of the post", "Hello";
            "url" = "url", "an http or https address", "https://example.com/";
            "hashtags" = "*tag", "a hashtag: letters, digits and _, no spaces", "coffee";
            "via" = "%@[0-9A-Za-z_]{1,15}", "an X handle of at most 15 letters, digits and _", "XDevelopers";
            "related" = "*%@[0-9A-Za-z_]{1,15}", "an X handle of at most 15 letters, digits and _", "XDevelopers";
        }
        forms {
            "https" Documented "https://x.com|twitter.com|mobile.x.com|mobile.twitter.com|m.twitter.com/intent/tweet{?!screen_name:to}{?text}{?url}{?hashtags}{?via}{?related}{?-s}{?-t}{?-lang}{?-tw_p}{?-source}{?-dnt}{?-size}";
            "twitter.com" Documented "!https://twitter.com/intent/tweet{?!screen_name:to}{?text}{?url}{?hashtags}{?via}{?related}";
        }
    }

    /// A post on X with a hashtag.
    XHashtag = "x_hashtag" {
        "Hashtag on X", Share, Alive, "https://docs.x.com/x-for-websites/hashtag-button/overview" @ "2026-08-22"
        params {
            "to" = "tag", "a hashtag: letters, digits and _, no spaces", "XStories";
            "text" = "text:280", "the text of the post", "Hello";
            "url" = "url", "an http or https address", "https://example.com/";
            "hashtags" = "*tag", "a hashtag: letters, digits and _, no spaces", "coffee";
            "via" = "%@[0-9A-Za-z_]{1,15}", "an X handle of at most 15 letters, digits and _", "XDevelopers";
            "related" = "*%@[0-9A-Za-z_]{1,15}", "an X handle of at most 15 letters, digits and _", "XDevelopers";
        }
        forms {
            "https" Documented "https://x.com|twitter.com|mobile.x.com|mobile.twitter.com|m.twitter.com/intent/tweet{?!button_hashtag:to}{?text}{?url}{?hashtags}{?via}{?related}{?-s}{?-t}{?-lang}{?-tw_p}{?-source}{?-dnt}{?-size}";
            "twitter.com" Documented "!https://twitter.com/intent/tweet{?!button_hashtag:to}{?text}{?url}{?hashtags}{?via}{?related}";
        }
    }

    /// Sharing an address on Facebook.
    FacebookShare = "facebook_share" {
        "Share on Facebook", Share, Alive, "unofficial: https://github.com/nygardk/react-share" @ "2026-11-21"
        params {
            "url" = "url", "an http or https address", "https://example.com/";
            "hashtag" = "tag", "one hashtag", "coffee";
        }
        forms {
            "https" DeFacto "https://www.facebook.com|m.facebook.com/sharer/sharer.php{?!u:url}{?-src}{?-t}{?-title}{?-quote}{?-display}";
            "https" DeFacto "https://www.facebook.com|m.facebook.com/sharer/sharer.php?u={url}&hashtag=%23{hashtag}{?-src}{?-t}{?-title}{?-quote}{?-display}";
            "-short" DeFacto "https://facebook.com|m.facebook.com/sharer.php{?!u:url}{?-src}{?-t}{?-title}{?-quote}{?-display}";
            "-short" DeFacto "https://facebook.com|m.facebook.com/sharer.php?u={url}&hashtag=%23{hashtag}{?-src}{?-t}{?-title}{?-quote}{?-display}";
            "-share" DeFacto "https://facebook.com|m.facebook.com/share.php{?!u:url}{?-src}{?-t}{?-title}{?-quote}";
        }
    }

    /// Sharing an address on LinkedIn.
    LinkedinShare = "linkedin_share" {
        "Share on LinkedIn", Share, Alive, "unofficial: https://github.com/nygardk/react-share" @ "2026-11-21"
        params {
            "url" = "url:1024", "an http or https address", "https://example.com/";
        }
        forms {
            "https" DeFacto "https://www.linkedin.com/sharing/share-offsite/{?!url}";
            "-bare" DeFacto "https://linkedin.com/sharing/share-offsite{?!url}{?-mini}{?-title}{?-summary}{?-source}";
            "-article" DeFacto "https://linkedin.com/shareArticle{?!url}{?-mini}{?-title}{?-summary}{?-source}{?-ro}";
            "-cws" DeFacto "https://linkedin.com/cws/share{?!url}{?-token}{?-isFramed}{?-lang}{?-_ts}";
        }
    }

    /// A pin on Pinterest.
    Pinterest = "pinterest" {
        "Pinterest", Share, Alive, "unofficial: https://github.com/nygardk/react-share" @ "2026-11-21"
        params {
            "url" = "url", "an http or https address", "https://example.com/";
            "media" = "url", "the address of a picture", "https://example.com/i.jpg";
            "description" = "text:500", "what is in the picture", "Nice & neat";
        }
        forms {
            "https" DeFacto "https://www.pinterest.com/pin/create/button/{?!url}{?media}{?description}";
            "-bare" DeFacto "https://pinterest.com/pin/create/button{?!url}{?media}{?description}{?-method}{?-is_video}";
            "-link" DeFacto "https://pinterest.com/pin/create/link{?!url}{?media}{?description}";
            "-country" DeFacto "https://pinterest.fr|pinterest.de|pinterest.es|pinterest.it|pinterest.pt|pinterest.ca|pinterest.co.uk|pinterest.com.au|pinterest.com.mx|pinterest.at|pinterest.ch|pinterest.nl|pinterest.ie|pinterest.se|pinterest.dk|pinterest.jp|pinterest.co.kr|pinterest.nz|pinterest.cl|pinterest.ph/pin/create/button{?!url}{?media}{?description}{?-method}{?-is_video}";
            "-country" DeFacto "https://{_}.pinterest.com/pin/create/button{?!url}{?media}{?description}{?-method}{?-is_video}";
            "-builder" DeFacto "https://pinterest.com/pin-builder{?!url}{?media}{?description}{?-method}";
        }
    }

    /// A post to Reddit.
    RedditSubmit = "reddit_submit" {
        "Post to Reddit", Share, Alive, "unofficial: https://github.com/nygardk/react-share" @ "2026-11-21"
        params {
            "url" = "url", "an http or https address", "https://example.com/";
            "title" = "line:300", "the title", "A title";
            "subreddit" = "[0-9A-Za-z_]{2,21}", "the name of a community, without r/", "webdev";
            "text" = "text:40000", "the text of the post", "What do you think of it?";
        }
        forms {
            "https" DeFacto "https://www.reddit.com|old.reddit.com/submit{?!url}{?title}{?text}{?-type}";
            "https" DeFacto "https://www.reddit.com|old.reddit.com|np.reddit.com|new.reddit.com/r/{subreddit}/submit{?!url}{?title}{?text}{?-type}{?-resubmit}";
            "-old" DeFacto "https://reddit.com|old.reddit.com|np.reddit.com|new.reddit.com/submit{?!url}{?title}{?text}{?-type}{?-resubmit}{?-phase}";
            "https" DeFacto "https://www.reddit.com|old.reddit.com|np.reddit.com|new.reddit.com/submit{?=selftext:true}{?title}{?!text}";
            "https" DeFacto "https://www.reddit.com|old.reddit.com|np.reddit.com|new.reddit.com/r/{subreddit}/submit{?=selftext:true}{?title}{?!text}";
            "-type" DeFacto "https://reddit.com|old.reddit.com|np.reddit.com|new.reddit.com/submit{?=type:TEXT}{?title}{?!text}";
            "-type" DeFacto "https://reddit.com|old.reddit.com|np.reddit.com|new.reddit.com/r/{subreddit}/submit{?=type:TEXT}{?title}{?!text}";
        }
    }

    /// Sharing an address on Telegram.
    TelegramShare = "telegram_share" {
        "Share on Telegram", Share, Alive, "https://core.telegram.org/api/links" @ "2026-11-21"
        params {
            "url" = "url", "an http or https address", "https://example.com/";
            "text" = "text:4096", "the message", "Look";
        }
        forms {
            "https" Documented "https://t.me|telegram.me|telegram.dog/share/url{?!url}{?text}";
            "app" Documented "tg://msg_url{?!url}{?text}";
            "-short" DeFacto "https://t.me|telegram.me/share{?!url}{?text}";
        }
    }

    /// Sharing a text on WhatsApp; the visitor chooses with whom.
    WhatsappShare = "whatsapp_share" {
        "Share on WhatsApp", Share, Alive, "https://faq.whatsapp.com/5913398998672934" @ "2026-11-21"
        params {
            "text" = "text", "the message", "Look";
            "url" = "url", "an http or https address", "https://example.com/";
        }
        forms {
            "https" Documented "!https://wa.me/?text={text}%20{url}";
            "https" Documented "!https://wa.me/?text={url}";
            "https" Documented "https://wa.me/{?!text}";
        }
    }

    /// A post on Tumblr.
    Tumblr = "tumblr" {
        "Tumblr", Share, Alive, "unofficial: https://github.com/nygardk/react-share" @ "2026-11-21"
        params {
            "url" = "url", "an http or https address", "https://example.com/";
            "title" = "line", "the title", "T";
            "caption" = "text", "the text below", "Nice";
            "tags" = "*line", "a tag", "coffee";
            "posttype" = "words:link,text,photo,quote,chat,video", "link, text, photo, quote, chat or video", "link";
            "content" = "text", "what is posted where it is no link: the address of a picture, a quotation", "https://example.com/i.jpg";
        }
        forms {
            "https" DeFacto "https://www.tumblr.com/widgets/share/tool{?!canonicalUrl:url}{?title}{?caption}{?tags}{?posttype}{?content}{?-shareSource}";
            "-link" DeFacto "https://tumblr.com/share/link{?!url}{?name:title}{?description:caption}{?tags}";
            "-share" DeFacto "https://tumblr.com/share{?!u:url}{?t:title}{?-v}";
        }
    }

    /// Sharing an address on VK.
    VkShare = "vk_share" {
        "Share on VK", Share, Alive, "unofficial: https://github.com/nygardk/react-share" @ "2026-11-21"
        params {
            "url" = "url", "an http or https address", "https://example.com/";
            "title" = "line", "the title", "T";
            "image" = "url", "the address of a picture", "https://example.com/i.jpg";
        }
        forms {
            "https" DeFacto "https://vk.com|vkontakte.ru|vk.ru/share.php{?!url}{?title}{?image}{?-noparse}{?-comment}{?-description}";
            "-mobile" DeFacto "https://m.vk.com/share.php{?!url}{?title}{?image}{?-noparse}{?-comment}{?-description}";
        }
    }

    /// Sharing on Mastodon, through the hub or one server.
    MastodonShare = "mastodon_share" {
        "Share on Mastodon", Share, Alive, "https://github.com/mastodon/mastodon/blob/HEAD/app/controllers/shares_controller.rb" @ "2026-11-21"
        params {
            "text" = "text:500", "the text of the post", "Hello https://example.com/";
            "instance" = "host:own", "the visitor's server", "mastodon.social";
            "url" = "url", "an http or https address, which a server writes behind the text", "https://example.com/";
            "title" = "line", "the title, which a server writes before the text", "A title";
        }
        forms {
            "https" DeFacto "https://share.joinmastodon.org/#text={text}";
            "https" DeFacto "https://{instance}/share{?!text}{?url}{?title}";
        }
    }

    /// A post on Bluesky.
    BlueskyPost = "bluesky_post" {
        "Post on Bluesky", Share, Alive, "https://docs.bsky.app/docs/advanced-guides/intent-links" @ "2026-11-21"
        params {
            "text" = "text:300", "the text of the post", "Hello";
        }
        forms {
            "https" Documented "https://bsky.app/intent/compose{?!text}";
            "app" Documented "bluesky://intent/compose{?!text}";
        }
    }

    /// A post on Threads.
    ThreadsPost = "threads_post" {
        "Post on Threads", Share, Alive, "https://developers.facebook.com/documentation/threads/threads-web-intents" @ "2026-11-21"
        params {
            "text" = "text:500", "the text of the post", "Hello";
            "url" = "url", "an http or https address", "https://example.com/";
            "tag" = "topic:50", "a topic without line breaks, dots and &", "coffee";
            "reply_control" = "words:everyone,accounts_you_follow,mentioned_only", "who may reply: everyone, accounts_you_follow or mentioned_only", "everyone";
        }
        forms {
            "https" Documented "https://www.threads.com|threads.net/intent/post{?text}{?url}{?tag}{?reply_control}";
        }
    }

    /// A story on Hacker News.
    Hackernews = "hackernews" {
        "Hacker News", Share, Alive, "unofficial: https://github.com/bradvin/social-share-urls" @ "2026-11-21"
        params {
            "url" = "url", "an http or https address", "https://example.com/";
            "title" = "line:80", "the title", "Show HN: X";
        }
        forms {
            "https" DeFacto "https://news.ycombinator.com/submitlink{?!u:url}{?t:title}";
        }
    }

    /// Pocket, which closed on 2025-07-08.
    Pocket = "pocket" {
        "Pocket", Share, Dead, "unofficial: https://github.com/bradvin/social-share-urls" @ "2026-11-21"
        note "use copy_link or web_share instead"
        params {
            "url" = "url", "an http or https address", "https://example.com/";
        }
        forms {
            "-edit" DeFacto "https://getpocket.com/edit{?url}{?-title}{?-tags}";
            "-edit" DeFacto "https://getpocket.com/edit.php{?url}{?-title}{?-tags}";
            "-save" DeFacto "https://getpocket.com/save{?url}{?-title}{?-tags}";
        }
    }

    /// Sharing an address on XING.
    Xing = "xing" {
        "XING", Share, Unclear, "unofficial: https://github.com/bradvin/social-share-urls" @ "2026-11-21"
        note "XING no longer describes this link"
        params {
            "url" = "url", "an http or https address", "https://example.com/";
        }
        forms {
            "https" DeFacto "https://www.xing.com/spi/shares/new{?!url}{?-sc_p}";
            "-old" DeFacto "https://xing.com/social_plugins/share{?!url}{?-wtmc}{?-sc_p}";
        }
    }

    /// Sharing on LINE.
    LineShare = "line_share" {
        "Share on LINE", Share, Alive, "https://developers.line.biz/en/docs/messaging-api/using-line-url-scheme/" @ "2026-11-21"
        params {
            "text" = "text", "the message", "Hi there!";
            "url" = "url", "an http or https address", "https://example.com/";
        }
        forms {
            "https" Documented "https://line.me/R/share{?!text}";
            "https" DeFacto "https://social-plugins.line.me/lineit/share{?!url}{?text}";
            "-lineit" DeFacto "https://lineit.line.me/share/ui{?!url}{?text}";
            "-msg" DeFacto "https://line.me/R/msg/text/?{text}";
            "-app" DeFacto "line://msg/text/?{text}";
            "-app" DeFacto "line://msg/text/{text}";
        }
    }

    /// Sharing on Threema.
    ThreemaShare = "threema_share" {
        "Share on Threema", Share, Alive, "https://threema.ch/en/faq/url_actions" @ "2026-11-21"
        params {
            "text" = "text", "the message", "Look";
        }
        forms {
            "https" Documented "https://threema.id/compose{?!text}";
        }
    }

    /// Copying an address: an action of a script, without a link.
    CopyLink = "copy_link" {
        "Copy link", Share, Alive, "https://www.w3.org/TR/clipboard-apis/" @ "2026-11-21"
        params {
            "url" = "url", "an http or https address", "https://example.com/";
        }
        forms {}
    }

    /// The system's own share sheet: an action of a script, without a link.
    WebShare = "web_share" {
        "Share (system)", Share, Alive, "https://www.w3.org/TR/web-share/" @ "2026-11-21"
        params {
            "url" = "url", "an http or https address", "https://example.com/";
            "title" = "line", "the title", "T";
            "text" = "text", "the message", "Look";
        }
        forms {}
    }
    } };
}

pub(crate) use share;
