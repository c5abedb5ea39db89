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
            "to" = "[0-9A-Za-z-]{3,100}", "the name in a profile's address, after /in/", "bernardino-lintang";
            "company" = "[0-9A-Za-z-]{1,100}", "the name in a company page's address", "contoso";
        }
        forms {
            "https" DeFacto "https://www.linkedin.com/in/{to}";
            "https" DeFacto "https://www.linkedin.com/company/{company}";
        }
    }
    } };
}

pub(crate) use follow;
