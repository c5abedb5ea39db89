//! Channels to subscribe to a brand.

macro_rules! follow {
    ([$next:ident $($rest:ident)*] $($rows:tt)*) => { $next! { [$($rest)*] $($rows)*

    /// Following an account on Threads.
    ThreadsFollow = "threads_follow" {
        "Follow on Threads", Follow, Alive, "https://developers.facebook.com/documentation/threads/threads-web-intents" @ "2026-11-21"
        params {
            "to" = "%@%l%.[a-z0-9._]{1,30}", "a user name of at most 30 letters, digits, dots and _", "my.brand";
        }
        forms {
            "https" Documented "https://www.threads.com|threads.net/intent/follow{?!username:to}";
        }
    }

    /// A LinkedIn profile or company page.
    LinkedinProfile = "linkedin_profile" {
        "LinkedIn profile", Follow, Alive, "https://www.linkedin.com/help/linkedin/answer/87/customize-your-public-profile-url" @ "2026-11-21"
        params {
            "to" = "slug:3,100", "the name in a profile's address, after /in/", "bernardino-lintang";
            "company" = "slug:1,100", "the name in a company page's address", "contoso";
        }
        forms {
            "https" DeFacto "https://www.linkedin.com/in/{to}{?-trk}{?-originalSubdomain}{?-lipi}{?-miniProfileUrn}";
            "https" DeFacto "https://www.linkedin.com/company/{company}{?-trk}{?-originalSubdomain}{?-lipi}{?-viewAsMember}";
            "about" DeFacto "=https://www.linkedin.com/company/{company}/about{?-trk}{?-viewAsMember}";
            "posts" DeFacto "=https://www.linkedin.com/company/{company}/posts{?-feedView}{?-trk}{?-viewAsMember}";
            "-language" DeFacto "https://linkedin.com/in/{to}/{_}{?-trk}{?-originalSubdomain}";
            "-country" DeFacto "https://{_}.linkedin.com/in/{to}{?-trk}{?-originalSubdomain}";
            "-country" DeFacto "https://{_}.linkedin.com/company/{company}{?-trk}{?-originalSubdomain}";
        }
    }

    /// A profile on X.
    XProfile = "x_profile" {
        "X profile", Follow, Alive, "unofficial: https://www.npmjs.com/package/social-link-parser" @ "2026-11-21"
        params {
            "to" = "%@[0-9A-Za-z_]{1,15}!about,account,compose,download,explore,hashtag,home,i,intent,jobs,login,logout,messages,notifications,privacy,search,settings,share,signup,tos", "an X handle of at most 15 letters, digits and _", "XDevelopers";
        }
        forms {
            "https" DeFacto "https://x.com|twitter.com|mobile.x.com|mobile.twitter.com/{to}{?-s}{?-t}{?-lang}{?-mx}";
            "-at" DeFacto "https://x.com|twitter.com/@{to}{?-s}{?-t}";
            "-app" DeFacto "twitter://user{?!screen_name:to}";
        }
    }

    /// A profile on Instagram.
    InstagramProfile = "instagram_profile" {
        "Instagram profile", Follow, Alive, "unofficial: https://www.npmjs.com/package/social-link-parser" @ "2026-11-21"
        params {
            "to" = "%@%l%.[a-z0-9._]{1,30}!about,accounts,api,challenge,developer,direct,directory,emails,explore,graphql,legal,p,privacy,reel,reels,session,stories,tv,web", "a user name of at most 30 letters, digits, dots and _", "instagram";
        }
        forms {
            "https" DeFacto "https://www.instagram.com|instagr.am/{to}{?-hl}";
            "-card" DeFacto "https://instagram.com/{to}/profilecard{?-hl}";
            "-app" DeFacto "https://instagram.com/_u/{to}{?-hl}";
            "-app" DeFacto "instagram://user{?!username:to}";
        }
    }

    /// A profile on Threads.
    ThreadsProfile = "threads_profile" {
        "Threads profile", Follow, Alive, "unofficial: https://www.npmjs.com/package/social-link-parser" @ "2026-11-21"
        params {
            "to" = "%@%l%.[a-z0-9._]{1,30}", "a user name of at most 30 letters, digits, dots and _", "my.brand";
        }
        forms {
            "https" DeFacto "https://www.threads.com|threads.net/@{to}{?-hl}";
        }
    }
    } };
}

pub(crate) use follow;
