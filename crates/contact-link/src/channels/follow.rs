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
            "school" = "slug:1,100", "the name in a school's address", "contoso-university";
            "showcase" = "slug:1,100", "the name in a showcase page's address", "contoso-labs";
        }
        forms {
            "https" DeFacto "https://www.linkedin.com/in/{to}{?-trk}{?-originalSubdomain}{?-lipi}{?-miniProfileUrn}";
            "https" DeFacto "https://www.linkedin.com/company/{company}{?-trk}{?-originalSubdomain}{?-lipi}{?-viewAsMember}";
            "about" DeFacto "=https://www.linkedin.com/company/{company}/about{?-trk}{?-viewAsMember}";
            "posts" DeFacto "=https://www.linkedin.com/company/{company}/posts{?-feedView}{?-trk}{?-viewAsMember}";
            "-language" DeFacto "https://linkedin.com/in/{to}/{_}{?-trk}{?-originalSubdomain}";
            "-country" DeFacto "https://{_}.linkedin.com/in/{to}{?-trk}{?-originalSubdomain}";
            "-country" DeFacto "https://{_}.linkedin.com/company/{company}{?-trk}{?-originalSubdomain}";
            "https" DeFacto "https://www.linkedin.com/school/{school}{?-trk}{?-trkInfo}{?-originalSubdomain}{?-lipi}{?-lici}{?-licu}{?-trackingId}{?-miniProfileUrn}{?-viewAsMember}{?-rcm}{?-share_via}";
            "https" DeFacto "https://www.linkedin.com/showcase/{showcase}{?-trk}{?-trkInfo}{?-originalSubdomain}{?-lipi}{?-lici}{?-licu}{?-trackingId}{?-miniProfileUrn}{?-viewAsMember}{?-rcm}{?-share_via}";
            "-tracked" DeFacto "https://linkedin.com/in/{to}{?-trk}{?-trkInfo}{?-originalSubdomain}{?-lipi}{?-lici}{?-licu}{?-trackingId}{?-miniProfileUrn}{?-viewAsMember}{?-rcm}{?-share_via}";
            "-tracked" DeFacto "https://linkedin.com/company/{company}{?-trk}{?-trkInfo}{?-originalSubdomain}{?-lipi}{?-lici}{?-licu}{?-trackingId}{?-miniProfileUrn}{?-viewAsMember}{?-rcm}{?-share_via}";
            "-mobile" DeFacto "https://linkedin.com/mwlite/in/{to}{?-trk}{?-trkInfo}{?-originalSubdomain}{?-lipi}{?-lici}{?-licu}{?-trackingId}{?-miniProfileUrn}{?-viewAsMember}{?-rcm}{?-share_via}";
            "-mobile" DeFacto "https://linkedin.com/mwlite/company/{company}{?-trk}{?-trkInfo}{?-originalSubdomain}{?-lipi}{?-lici}{?-licu}{?-trackingId}{?-miniProfileUrn}{?-viewAsMember}{?-rcm}{?-share_via}";
            "contact" DeFacto "=https://www.linkedin.com/in/{to}/overlay/contact-info{?-trk}{?-trkInfo}{?-originalSubdomain}{?-lipi}{?-lici}{?-licu}{?-trackingId}{?-miniProfileUrn}{?-viewAsMember}{?-rcm}{?-share_via}";
            "about" DeFacto "=https://www.linkedin.com/school/{school}/about{?-trk}{?-trkInfo}{?-originalSubdomain}{?-lipi}{?-lici}{?-licu}{?-trackingId}{?-miniProfileUrn}{?-viewAsMember}{?-rcm}{?-share_via}";
            "about" DeFacto "=https://www.linkedin.com/showcase/{showcase}/about{?-trk}{?-trkInfo}{?-originalSubdomain}{?-lipi}{?-lici}{?-licu}{?-trackingId}{?-miniProfileUrn}{?-viewAsMember}{?-rcm}{?-share_via}";
        }
    }

    /// A profile on X.
    XProfile = "x_profile" {
        "X profile", Follow, Alive, "unofficial: https://www.npmjs.com/package/social-link-parser" @ "2026-11-21"
        params {
            "to" = "%@[0-9A-Za-z_]{1,15}!about,account,compose,download,explore,hashtag,home,i,intent,jobs,login,logout,messages,notifications,privacy,search,settings,share,signup,tos", "an X handle of at most 15 letters, digits and _", "XDevelopers";
            "user_id" = "[1-9][0-9]{0,18}", "the account's numeric id", "2244994945";
        }
        forms {
            "https" DeFacto "https://x.com|twitter.com|mobile.x.com|mobile.twitter.com|m.twitter.com/{to}{?-s}{?-t}{?-lang}{?-mx}";
            "-at" DeFacto "https://x.com|twitter.com/@{to}{?-s}{?-t}";
            "-app" DeFacto "twitter://user{?!screen_name:to}";
            "https" DeFacto "https://x.com|twitter.com|mobile.x.com|mobile.twitter.com|m.twitter.com/i/user/{user_id}{?-s}{?-t}";
            "-hashbang" DeFacto "https://x.com|twitter.com|mobile.twitter.com|m.twitter.com/#!/{to}";
            "-tracked" DeFacto "https://x.com|twitter.com|mobile.x.com|mobile.twitter.com|m.twitter.com/{to}{?-s}{?-t}{?-lang}{?-mx}{?-p}{?-prefetchtimestamp}{?-ref}";
            "-app" DeFacto "twitter://user{?!id:user_id}";
            "-app" DeFacto "twitter://user{?!user_id}";
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
            "-tracked" DeFacto "https://instagram.com|instagr.am|m.instagram.com/{to}{?-hl}{?-ref}{?-r}{?-next}{?-__a}{?-theme}{?-__pwa}";
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
            "-tracked" DeFacto "https://threads.com|threads.net/@{to}{?-hl}{?-invite}{?-slof}";
        }
    }
    } };
}

pub(crate) use follow;
