//! Channels to watch what is said.

macro_rules! search {
    ([$next:ident $($rest:ident)*] $($rows:tt)*) => { $next! { [$($rest)*] $($rows)*

    /// What is said on X: a search that a brand can watch.
    XSearch = "x_search" {
        "Search on X", Search, Alive, "https://developer.x.com/en/docs/twitter-api/v1/rules-and-filtering/search-operators" @ "2026-11-21"
        params {
            "query" = "line", "a query in X's operators", "from:XDevelopers #api";
            "live" = "words:true>live,false>top,true>tweets", "`true` for the latest posts first, `false` for the top ones", "true";
            "followed" = "words:true>on", "`true` for posts of accounts that the visitor follows", "true";
            "near" = "words:true>on", "`true` for posts from near the visitor", "true";
            "tab" = "words:user>user,media>media,list>list,user>users", "user, media or list, for that part of the results", "media";
        }
        forms {
            "https" Documented "https://x.com|twitter.com|mobile.x.com|mobile.twitter.com|m.twitter.com/search{?!q:query}{?f:live}{?pf:followed}{?lf:near}{?-src}{?-s}{?-t}{?-lang}{?-vertical}";
            "twitter.com" Documented "!https://twitter.com/search{?!q:query}{?f:live}{?pf:followed}{?lf:near}";
            "-hashtag" DeFacto "https://x.com|twitter.com|mobile.x.com|mobile.twitter.com|m.twitter.com/hashtag/{query~}{?f:live}{?pf:followed}{?lf:near}{?-src}{?-s}{?-t}{?-lang}";
            "https" DeFacto "https://x.com|twitter.com|mobile.x.com|mobile.twitter.com|m.twitter.com/search{?!q:query}{?!f:tab}{?pf:followed}{?lf:near}{?-src}{?-s}{?-t}{?-lang}{?-vertical}";
            "-hashtag" DeFacto "https://x.com|twitter.com|mobile.x.com|mobile.twitter.com|m.twitter.com/hashtag/{query~}{?!f:tab}{?pf:followed}{?lf:near}{?-src}{?-s}{?-t}{?-lang}{?-vertical}";
            "-app" DeFacto "twitter://search{?!query}";
        }
    }

    /// What is said on Bluesky.
    BlueskySearch = "bluesky_search" {
        "Search on Bluesky", Search, Alive, "https://github.com/bluesky-social/social-app/blob/HEAD/src/routes.ts" @ "2026-11-21"
        params {
            "query" = "line", "a query", "contact buttons";
        }
        forms {
            "https" DeFacto "https://bsky.app/search{?!q:query}";
            "-hashtag" DeFacto "https://bsky.app/hashtag/{query~}";
        }
    }

    /// What is said on Reddit.
    RedditSearch = "reddit_search" {
        "Search on Reddit", Search, Alive, "https://github.com/reddit-archive/reddit/blob/HEAD/r2/r2/config/routing.py" @ "2026-11-21"
        params {
            "query" = "line", "a query", "contact buttons";
            "sort" = "words:new,relevance,hot,top,comments", "new, relevance, hot, top or comments", "new";
            "tab" = "words:posts,communities,comments,people,media,link,sr,user,comment", "posts, communities, comments, people or media, for that part of the results; link, sr, user and comment are its older words", "comments";
            "period" = "words:hour,day,week,month,year,all", "hour, day, week, month, year or all, for how old results may be", "week";
        }
        forms {
            "https" DeFacto "https://www.reddit.com|old.reddit.com|np.reddit.com|new.reddit.com/search/{?!q:query}{?sort}{?-cId}{?-iId}{?type:tab}{?t:period}{?-rdt}{?-source}";
            "-bare" DeFacto "https://reddit.com|old.reddit.com|np.reddit.com|new.reddit.com/search{?!q:query}{?sort}{?-cId}{?-iId}{?type:tab}{?t:period}{?-rdt}{?-source}";
        }
    }

    /// What is said on Threads.
    ThreadsSearch = "threads_search" {
        "Search on Threads", Search, Alive, "unofficial: https://github.com/facebook/bunnylol.rs/blob/HEAD/src/commands/threads.rs" @ "2026-11-21"
        params {
            "query" = "line", "a query", "contact buttons";
            "tab" = "words:default,recent,profiles", "default, recent or profiles, for that part of the results", "recent";
            "tab.filter" = "words:recent", "recent, for the latest posts", "recent";
        }
        forms {
            "https" DeFacto "https://www.threads.com|threads.net/search{?!q:query}{?serp_type:tab}{?-hl}";
            "-filter" DeFacto "https://www.threads.com|threads.net/search{?!q:query}{?=serp_type:default}{?!filter:tab.filter}{?-hl}";
        }
    }

    /// A hashtag on a Mastodon server.
    MastodonTag = "mastodon_tag" {
        "Hashtag on Mastodon", Search, Alive, "https://github.com/mastodon/mastodon/blob/HEAD/config/routes.rb" @ "2026-11-21"
        params {
            "to" = "tag", "a hashtag: letters, digits and _, no spaces", "coffee";
            "instance" = "host:own", "the server", "mastodon.social";
        }
        forms {
            "https" DeFacto "https://{instance}/tags/{to}";
        }
    }
    } };
}

pub(crate) use search;
