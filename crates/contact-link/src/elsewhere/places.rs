//! The addresses themselves, and what is said of them.

/// Links that hide where they lead, of services for short links and of the channels themselves.
pub(super) const SHORT: &str = "bit.ly/* bitly.com/* j.mp/* tinyurl.com/* t.co/* goo.gl/* ow.ly/* buff.ly/* rb.gy/* \
    is.gd/* v.gd/* cutt.ly/* rebrand.ly/* shorturl.at/* t.ly/* tiny.cc/* dub.sh/* s.id/* qrco.de/* lnkd.in/* wa.link/* \
    fb.me/* fb.watch/* on.fb.me/* facebook.com/share/* m.facebook.com/share/* web.facebook.com/share/* \
    vm.tiktok.com/* vt.tiktok.com/* tiktok.com/t/* m.tiktok.com/t/* t.snapchat.com/* snapchat.com/t/* redd.it/* \
    reddit.com/r/*/s/* pin.it/* vk.cc/* vb.me/* kko.to/* yelp.to/* share.google/* maps.apple/p/* waze.to/lr/* \
    g.co/kgs/* go.bsky.app/* dsc.gg/* qm.qq.com/q/* s.team/p/* instagram.com/share/*";

/// Each place by its patterns, then what an address there is, and what would be right.
macro_rules! places {
    ($($patterns:literal $is:literal $instead:literal;)+) => {
        pub(super) const PATTERNS: &[&str] = &[$($patterns),+];

        /// What is said of each.
        pub(crate) const SAID: &[(&str, &str)] = &[$(($is, $instead)),+];
    };
}

places! {
    "l.facebook.com lm.facebook.com l.instagram.com l.messenger.com l.wl.co google.*/url vk.com/away.php \
     linkedin.com/safety linkedin.com/redir out.reddit.com slack-redir.net steamcommunity.com/linkfilter"
    "only leads on to another address"
    "; open it and copy the address it leads to";

    "linktr.ee/* beacons.ai/* bio.link/* campsite.bio/* lnk.bio/* taplink.cc/* msha.ke/* solo.to/* linkin.bio/*"
    "is a page of several links, and none of them"
    "; give each link of that page by itself";

    "outlook.live.com/mail outlook.office.com/mail compose.mail.yahoo.com"
    "is a page of one mail service, which only its own customers can open"
    "; give the e-mail address, such as mailto:user@example.com";

    "x.com/*/status twitter.com/*/status mobile.x.com/*/status mobile.twitter.com/*/status x.com/i/web twitter.com/i/web \
     x.com/i/status twitter.com/i/status"
    "is a post on X, and reaches nobody"
    "; copy the address of the profile, such as https://x.com/XDevelopers; for a reply to the post take x_reply with the number in this address";

    "-x.com/messages/compose -twitter.com/messages/compose -mobile.x.com/messages/compose \
     -mobile.twitter.com/messages/compose x.com/messages/* twitter.com/messages/* mobile.x.com/messages/* mobile.twitter.com/messages/* x.com/i/chat twitter.com/i/chat"
    "is a conversation of your own, which nobody else can open"
    "; take the account's numeric id, as in https://x.com/messages/compose?recipient_id=3805104374";

    "x.com/i/lists x.com/i/communities x.com/i/spaces x.com/i/events x.com/i/topics twitter.com/i/lists twitter.com/i/communities \
     twitter.com/i/spaces x.com/*/with_replies x.com/*/media x.com/*/likes x.com/*/highlights x.com/*/articles \
     x.com/*/followers x.com/*/following x.com/*/lists twitter.com/*/with_replies twitter.com/*/media twitter.com/*/likes \
     twitter.com/*/followers twitter.com/*/following twitter.com/*/lists"
    "is a part of X, and no account"
    "; copy the address of the profile, such as https://x.com/XDevelopers";

    "fxtwitter.com/* vxtwitter.com/* fixupx.com/* fixvx.com/* nitter.net/* xcancel.com/*"
    "shows on another's page what is on X"
    "; copy the address on X itself, such as https://x.com/XDevelopers";

    "x.com/i/flow twitter.com/i/flow x.com/login twitter.com/login x.com/explore x.com/notifications x.com/settings"
    "is a page of X's own for who is logged in, and no account"
    "; copy the address of the profile, such as https://x.com/XDevelopers";

    "x.com/search-advanced twitter.com/search-advanced"
    "is the form for a search, not the search"
    "; fill it in and copy the address of the results";

    "x.com/intent/like x.com/intent/favorite x.com/intent/retweet x.com/intent/repost twitter.com/intent/like \
     twitter.com/intent/favorite twitter.com/intent/retweet twitter.com/intent/repost"
    "likes a post on X or passes it on, and reaches nobody"
    "; to have the post answered take x_reply with the number in this address, to have another written x_post";

    "facebook.com/groups m.facebook.com/groups web.facebook.com/groups"
    "is a group on Facebook, to which no link of a page leads"
    "; copy the address of the page, such as https://www.facebook.com/jaspersmarket";

    "facebook.com/*/reels facebook.com/*/photos_by facebook.com/*/mentions facebook.com/*/community facebook.com/*/services \
     facebook.com/*/live facebook.com/*/followers facebook.com/pg/*/* facebook.com/*/posts facebook.com/*/photos facebook.com/*/videos facebook.com/*/reviews facebook.com/*/events \
     facebook.com/events facebook.com/watch facebook.com/reel facebook.com/photo facebook.com/photo.php facebook.com/story.php \
     facebook.com/permalink.php facebook.com/stories facebook.com/marketplace facebook.com/hashtag m.facebook.com/*/posts \
     m.facebook.com/*/photos m.facebook.com/story.php m.facebook.com/photo.php m.facebook.com/events m.facebook.com/reel \
     m.facebook.com/watch web.facebook.com/*/posts web.facebook.com/*/photos web.facebook.com/story.php"
    "is a post, a picture or another part of Facebook, and no page"
    "; copy the address of the page, such as https://www.facebook.com/jaspersmarket";

    "facebook.com/dialog m.facebook.com/dialog"
    "belongs to one app of Facebook's"
    "; take https://www.facebook.com/sharer/sharer.php?u= and the address to share";

    "m.me/j m.me/ch m.me/cm messenger.com/e2ee facebook.com/messages/e2ee business.facebook.com/latest"
    "is a conversation or a group on Messenger, and no page"
    "; take the page's name, as in https://m.me/jaspersmarket";

    "business.facebook.com adsmanager.facebook.com"
    "is a page of Meta's tools for businesses, which opens only for those who work on it"
    "; copy the address of the page, such as https://www.facebook.com/jaspersmarket";

    "instagram.com/p instagram.com/reel instagram.com/reels instagram.com/tv instagram.com/stories instagram.com/explore \
     instagram.com/accounts instagram.com/*/channel instagram.com/*/p instagram.com/*/reel instagram.com/*/reels instagram.com/*/tagged"
    "is a post or another part of Instagram, and reaches nobody"
    "; copy the address of the profile, such as https://www.instagram.com/instagram, or take https://ig.me/m/instagram for a message";

    "instagram.com/direct"
    "is a conversation of your own, which nobody else can open"
    "; take the account's name, as in https://ig.me/m/instagram";

    "-threads.com/intent -threads.net/intent threads.com/*/post threads.net/*/post threads.com/t threads.net/t"
    "is a post on Threads, and reaches nobody"
    "; copy the address of the profile, such as https://www.threads.com/@my.brand";

    "t.me/+* t.me/joinchat telegram.me/+* telegram.me/joinchat telegram.dog/joinchat"
    "is an invitation to a group or a channel on Telegram, and no account"
    "; take the account's user name, as in https://t.me/durov, or its number, as in https://t.me/+12015550123";

    "tg:join"
    "is an invitation to a group or a channel on Telegram, and no account"
    "; take the account's user name, as in tg://resolve?domain=durov";

    "tg:addlist tg:addstickers tg:addemoji tg:addstyle tg:addtheme tg:setlanguage tg:bg tg:socks tg:proxy tg:login tg:passport \
     tg:confirmphone tg:invoice tg:boost tg:giftcode tg:settings tg:premium_offer tg:nft tg:stars_topup"
    "sets something up in Telegram, and reaches nobody"
    "; take the account's user name, as in tg://resolve?domain=durov";

    "t.me/s/* telegram.me/s/*"
    "is a preview of a channel's posts, where nobody can be written to"
    "; leave out the /s, and the channel opens in Telegram";

    "-t.me/share -t.me/m -t.me/call -telegram.me/share -telegram.me/m -telegram.me/call t.me/*/* telegram.me/*/*"
    "is one message, a mini app or another part of Telegram"
    "; take the address of the account alone, such as https://t.me/durov";

    "signal.group"
    "is an invitation to a group on Signal"
    "; take the link of an account: in Signal's settings, your name, then the QR code or link";

    "linkedin.com/messaging/thread"
    "is a conversation of your own, which nobody else can open"
    "; copy the address of the profile, such as https://www.linkedin.com/in/bernardino-lintang";

    "linkedin.com/profile/view linkedin.com/company/*/admin linkedin.com/company/*/mycompany"
    "is an address for yourself on LinkedIn, or one of before"
    "; copy the address of the profile, such as https://www.linkedin.com/in/bernardino-lintang, or of the company page";

    "linkedin.com/pub/dir"
    "is a list of members of one name, and no profile"
    "; copy the address of the profile, such as https://www.linkedin.com/in/bernardino-lintang";

    "linkedin.com/pub"
    "is the older address of a profile, which LinkedIn leads on to another"
    "; open it and copy the address it leads to, such as https://www.linkedin.com/in/bernardino-lintang";

    "linkedin.com/feed linkedin.com/posts linkedin.com/pulse linkedin.com/groups linkedin.com/newsletters linkedin.com/jobs \
     linkedin.com/events linkedin.com/in/*/recent-activity linkedin.com/in/*/details \
     linkedin.com/company/*/jobs linkedin.com/company/*/people linkedin.com/company/*/life"
    "is a post, a list or another part of LinkedIn, and no profile or company page"
    "; copy the address of the profile, such as https://www.linkedin.com/in/bernardino-lintang, or of the company page";

    "mastodon.social/@* mastodon.online/@* mastodon.world/@* mstdn.social/@* mas.to/@* fosstodon.org/@* hachyderm.io/@* \
     infosec.exchange/@* chaos.social/@* troet.cafe/@* piaille.fr/@* mamot.fr/@*"
    "is an account or a post on Mastodon, which has no link for a message"
    "; to have something shared there take mastodon_share, to show what is said of you mastodon_tag";

    "bsky.app/profile/*/post bsky.app/profile/*/feed bsky.app/profile/*/lists bsky.app/starter-pack bsky.app/messages"
    "is a post or another part of Bluesky, and no profile"
    "; copy the address of the profile, such as https://bsky.app/profile/alice.bsky.social";

    "reddit.com/user/* reddit.com/u/* old.reddit.com/user/* old.reddit.com/u/* new.reddit.com/user/*"
    "is a profile on Reddit, which has no message in its address"
    "; take https://www.reddit.com/message/compose/?to= and the name";

    "reddit.com/r/*/search old.reddit.com/r/*/search"
    "is a search in one community"
    "; search all of Reddit, as in https://www.reddit.com/search/?q=chair";

    "-reddit.com/r/*/submit -old.reddit.com/r/*/submit reddit.com/r/* old.reddit.com/r/* new.reddit.com/r/* np.reddit.com/r/* reddit.com/comments"
    "is a community or a post on Reddit, and no message"
    "; to write to its moderators take https://www.reddit.com/message/compose/?to=r/ and its name";

    "tiktok.com/*/video tiktok.com/*/photo tiktok.com/*/live tiktok.com/tag tiktok.com/music m.tiktok.com/v"
    "is a video or another part of TikTok, and no profile"
    "; copy the address of the profile, such as https://www.tiktok.com/@scout2015";

    "snapchat.com/p snapchat.com/spotlight snapchat.com/unlock snapchat.com/lens story.snapchat.com snapchat.com/discover"
    "is a story, a lens or another part of Snapchat, and no account"
    "; take the user name, as in https://www.snapchat.com/add/team.snapchat";

    "discord.com/channels discordapp.com/channels ptb.discord.com/channels canary.discord.com/channels"
    "opens only for who is in that channel already"
    "; make an invitation in Discord, such as https://discord.gg/discord-testers, or take a user's id, as in https://discord.com/users/224619540263337984";

    "join.slack.com"
    "is an invitation to a workspace, and no member or channel"
    "; open the chat in a browser and copy its address, such as https://app.slack.com/client/T0194883WF8/C019B6CGX0T";

    "*.slack.com/archives *.slack.com/team *.slack.com/messages"
    "names the workspace by its address, and a link to Slack needs its id"
    "; open the chat in a browser and copy its address, such as https://app.slack.com/client/T0194883WF8/C019B6CGX0T";

    "teams.microsoft.com/l/chat/19* teams.microsoft.com/l/channel teams.microsoft.com/l/team teams.microsoft.com/l/message \
     teams.cloud.microsoft/l/chat/19* teams.cloud.microsoft/l/channel teams.cloud.microsoft/l/message teams.live.com/l/invite"
    "is a conversation, a channel or an invitation, which only its members can open"
    "; take the sign-in name of who is to be reached, as in https://teams.microsoft.com/l/chat/0/0?users=joe@contoso.com";

    "teams.microsoft.com/dl teams.microsoft.com/v2 teams.microsoft.com/_ teams.live.com/v2 teams.live.com/_ teams.live.com/dl"
    "is what Teams shows on the way, and no chat"
    "; copy the link that led there, such as https://teams.microsoft.com/l/chat/0/0?users=joe@contoso.com";

    "meet.google.com/landing"
    "is the first page of Google Meet, and no meeting"
    "; open the meeting and copy its address, such as https://meet.google.com/abc-defg-hij";

    "meet.google.com/new"
    "makes a new meeting for whoever opens it"
    "; open it and copy the address of the meeting, such as https://meet.google.com/abc-defg-hij";

    "zoom.us/s zoom.us/w zoom.us/webinar zoom.us/meeting zoom.us/rec zoom.us/launch *.zoom.us/s *.zoom.us/w \
     *.zoom.us/webinar *.zoom.us/meeting *.zoom.us/rec *.zoom.us/launch events.zoom.us"
    "is a start, a registration or a recording, and no meeting to join"
    "; take the meeting's invitation, such as https://zoom.us/j/99999999999";

    "zoom.us/wc/*/start app.zoom.us/wc/*/start *.zoom.us/wc/*/start"
    "starts a meeting as its host"
    "; take the meeting's invitation, such as https://zoom.us/j/99999999999";

    "*.zoom.us/my"
    "is a personal link of one organisation, whose name another may have elsewhere"
    "; take the meeting's number, as in https://zoom.us/j/99999999999";

    "-app.cal.com *.cal.com"
    "is a page of one organisation on Cal.com"
    "; copy the public address, such as https://cal.com/johndoe/30min";

    "cal.com/pricing cal.com/about cal.com/features cal.com/solutions cal.com/enterprise cal.com/signup cal.com/login cal.com/teams \
     cal.com/auth app.cal.com/auth app.cal.com/event-types app.cal.com/bookings app.cal.com/availability app.cal.com/settings"
    "is a page of Cal.com itself, and no calendar"
    "; copy the public address, such as https://cal.com/johndoe/30min";

    "maps.apple.com/?q maps.apple.com/?ll maps.apple.com/?address maps.apple.com/?auid maps.apple.com/place \
     maps.apple.com/search maps.apple.com/frame maps.apple.com/p"
    "shows a place in Apple Maps, and no directions"
    "; tap Directions there and copy that address, or take https://maps.apple.com/directions?destination= and the place";

    "google.*/maps/embed maps.google.*/maps/embed"
    "is a map to stand in a page, and no link to a place"
    "; open the place in Google Maps and copy its address, such as https://www.google.com/maps/search/?api=1&query=Sydney%20Opera%20House";

    "google.*/maps/d google.*/maps/contrib google.*/maps/timeline google.*/maps/saved"
    "is a map of somebody's own, or what somebody added to Google Maps, and no place"
    "; open the place in Google Maps and copy its address, such as https://www.google.com/maps/search/?api=1&query=Sydney%20Opera%20House";

    "google.*/search"
    "is a search on Google, and no place"
    "; open the place in Google Maps and copy its address; for reviews take the link under \"Ask for reviews\" in the Business Profile";

    "search.google.com/local/reviews"
    "shows reviews, and asks for none"
    "; take https://search.google.com/local/writereview?placeid= and the place id";

    "yelp.com/writeareview yelp.com/user_details yelp.com/search"
    "is a review, a list or a search on Yelp, and no business"
    "; copy the business's address, such as https://www.yelp.com/biz/pawfect-grooming-bellevue-2";

    "line.me/R/ti/g line.me/ti/g line.me/ti/g2 line.me/R/ti/g2"
    "is an invitation to a group on LINE, and no account"
    "; take the account's id, as in https://line.me/R/ti/p/%40linedevelopers";

    "liff.line.me line.me/R/app line.me/R/nv line.me/R/home"
    "is an app or a part of LINE, and no account"
    "; take the account's id, as in https://line.me/R/ti/p/%40linedevelopers";

    "viber:forward"
    "passes a text on in Viber, to whom the visitor chooses"
    "; take the number of who is to be reached, as in viber://chat?number=%2B33123456789";

    "chats.viber.com invite.viber.com"
    "is a bot's, a channel's or a group's page on Viber"
    "; take a bot's URI, as in viber://pa?chatURI=examplebot, or a number, as in viber://chat?number=%2B33123456789";

    "zalo.me/g zaloapp.com/qr"
    "is a group or a QR code on Zalo, and no account"
    "; take the number or the account's id, as in https://zalo.me/0909137605";

    "pf.kakao.com/*/friend pf.kakao.com/*/posts"
    "is another part of a KakaoTalk channel, and no chat"
    "; take the chat, as in https://pf.kakao.com/_xdARxcs/chat";

    "mp.weixin.qq.com"
    "is an article on WeChat, and no account"
    "; take the WeChat id, as in weixin://dl/chat?yzp88888898";

    "qm.qq.com jq.qq.com"
    "is a QR code's link or a group on QQ, and names no account"
    "; take the QQ number, as in https://wpa.qq.com/msgrd?v=3&uin=377406997&site=qq&menu=yes";

    "vk.com/wall* vk.com/photo* vk.com/video* vk.com/topic* m.vk.com/wall* vk.ru/wall*"
    "is a post or another part of VK, and no account"
    "; take the short name, as in https://vk.me/alyonastyles";

    "-vk.com/share.php -vk.com/im -vk.com/write* -m.vk.com/share.php -m.vk.com/im -m.vk.com/write* -vk.ru/share.php \
     -vk.ru/im -vk.ru/write* vk.com/* m.vk.com/* vk.ru/*"
    "is a page on VK, and no message"
    "; to write to it take https://vk.me/ and the same name";

    "-pinterest.*/pin/create -pinterest.*/pin-builder -*.pinterest.com/pin/create pinterest.*/* *.pinterest.com/*"
    "is a pin or a profile on Pinterest"
    "; to have an address pinned take https://www.pinterest.com/pin/create/button/?url= and the address";

    "xing.com/profile xing.com/pages xing.com/people"
    "is a page on XING, which has no link for a message"
    "; to share an address take https://www.xing.com/spi/shares/new?url= and the address";

    "buffer.com/add bufferapp.com/add share.flipboard.com/bookmarklet flipboard.com/bookmarklet addtoany.com/share \
     addtoany.com/add_to addthis.com/bookmark.php api.addthis.com instapaper.com/hello2 instapaper.com/edit evernote.com/clip.action \
     plus.google.com/share mix.com/add mix.com/mixit digg.com/submit connect.ok.ru/offer ok.ru/dk blogger.com/blog-this.g \
     service.weibo.com/share v.weibo.com/share sns.qzone.qq.com/cgi-bin connect.qq.com/widget meneame.net/submit \
     b.hatena.ne.jp/add b.hatena.ne.jp/entry story.kakao.com/share sharer.kakao.com/talk diasporafoundation.org/share \
     share.diasporafoundation.org livejournal.com/update.bml wordpress.com/press-this trello.com/add-card \
     getpocket.com/my-list stumbleupon.com/submit delicious.com/save del.icio.us/post slashdot.org/bookmark.pl"
    "is a page to share on, of a service that is no channel here"
    "; take the channel of another, such as facebook_share, or web_share, which offers what the visitor has";

    "linkedin.com/sales linkedin.com/talent linkedin.com/recruiter"
    "is a page of LinkedIn's tools for recruiters and sellers, which opens for their customers alone"
    "; copy the address of the profile, such as https://www.linkedin.com/in/bernardino-lintang";

    "waze.com/live-map waze.com/*/live-map"
    "shows Waze's map, and names no place that its app could find"
    "; in Waze's map choose the place and copy its link, such as https://waze.com/ul?ll=48.85,2.29";

    "whatsapp.com/channel/*/*"
    "is one post of a channel on WhatsApp"
    "; take the address of the channel, such as https://whatsapp.com/channel/0029VakhAHc5fM5hgaQ8ed2N";

    "youtube.com/* m.youtube.com/* youtu.be/* twitch.tv/* github.com/* gitlab.com/* tripadvisor.*/* trustpilot.com/* ok.ru/* \
     soundcloud.com/* open.spotify.com/* medium.com/* vimeo.com/* flickr.com/* patreon.com/* behance.net/* dribbble.com/* \
     weibo.com/* douyin.com/* xiaohongshu.com/* naver.com/* blog.naver.com/* meetup.com/* quora.com/*"
    "is a page of a service that is no channel here"
    "; a plain link on your page leads there, and no button is made of it";

    "whatsapp.com/download whatsapp.com/dl whatsapp.com/business whatsapp.com/contact"
    "is a page about WhatsApp, and no chat"
    "; take the number, as in https://wa.me/33612345678";
}
