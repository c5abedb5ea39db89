//! Channels to find a place.

macro_rules! local {
    ([$next:ident $($rest:ident)*] $($rows:tt)*) => { $next! { [$($rest)*] $($rows)*

    /// Directions in Google Maps.
    GoogleMapsDirections = "google_maps_directions" {
        "Directions (Google Maps)", Local, Alive, "https://developers.google.com/maps/documentation/urls/get-started" @ "2026-11-21"
        params {
            "to" = "line", "an address, a name, or latitude,longitude", "Pike Place Market";
            "origin" = "line", "where the way begins", "Space Needle";
            "place_id" = "[0-9A-Za-z_-]{10,300}", "the place id of the destination", "ChIJ3S-JXmauEmsRUcIaWtf4MzE";
            "mode" = "words:driving,walking,bicycling,transit,two-wheeler", "driving, walking, bicycling, transit or two-wheeler", "bicycling";
            "waypoints" = "line", "places to pass, with | between them", "Berlin|Paris";
            "navigate" = "words:true>navigate", "`true` to start at once", "true";
            "data" = "opaque:1500", "what stands behind /data= in an address that Google Maps shows", "!4m2!4m1!3e1";
            "mode.old" = "words:driving>d,walking>w,transit>r,bicycling>b", "driving, walking, transit or bicycling", "walking";
        }
        forms {
            "https" Documented "https://www.google.com/maps/dir/{?=api:1}{?origin}{?!destination:to}{?destination_place_id:place_id}{?travelmode:mode}{?waypoints}{?dir_action:navigate}";
            "-old" DeFacto "https://maps.google.com|google.com/maps{?!daddr:to}{?saddr:origin}{?dirflg:mode.old}{?-hl}";
            "path" DeFacto "=+https://www.google.com|*google/maps/dir/{origin}/{to}/data={data}{?-entry}{?-g_ep}{?-g_st}{?-hl}{?-gl}{?-authuser}{?-shorturl}{?-ved}{?-sa}{?-source}";
            "path" DeFacto "=+https://www.google.com|*google/maps/dir//{to}/data={data}{?-entry}{?-g_ep}{?-g_st}{?-hl}{?-gl}{?-authuser}{?-shorturl}{?-ved}{?-sa}{?-source}";
            "-path" DeFacto "+https://google.com|*google/maps/dir/{origin}/{to}/@{_}/data={data}{?-entry}{?-g_ep}{?-g_st}{?-hl}{?-gl}{?-authuser}{?-shorturl}{?-ved}{?-sa}{?-source}";
            "-path" DeFacto "+https://google.com|*google/maps/dir//{to}/@{_}/data={data}{?-entry}{?-g_ep}{?-g_st}{?-hl}{?-gl}{?-authuser}{?-shorturl}{?-ved}{?-sa}{?-source}";
            "-plain" DeFacto "+https://google.com|*google/maps/dir/{origin}/{to}[/@{_}]{?-entry}{?-g_ep}{?-g_st}{?-hl}{?-gl}{?-authuser}{?-shorturl}{?-ved}{?-sa}{?-source}";
            "-plain" DeFacto "+https://google.com|*google/maps/dir//{to}[/@{_}]{?-entry}{?-g_ep}{?-g_st}{?-hl}{?-gl}{?-authuser}{?-shorturl}{?-ved}{?-sa}{?-source}";
            "-country" DeFacto "https://google.com|*google/maps/dir/{?=api:1}{?origin}{?!destination:to}{?destination_place_id:place_id}{?travelmode:mode}{?waypoints}{?dir_action:navigate}{?-entry}{?-g_ep}{?-g_st}{?-hl}{?-gl}{?-authuser}{?-shorturl}{?-ved}{?-sa}{?-source}";
            "-old" DeFacto "https://google.com|*google/maps{?!daddr:to}{?saddr:origin}{?dirflg:mode.old}{?-entry}{?-g_ep}{?-g_st}{?-hl}{?-gl}{?-authuser}{?-shorturl}{?-ved}{?-sa}{?-source}{?-ie}{?-z}";
            "-old" DeFacto "https://maps.google.com/{?!daddr:to}{?saddr:origin}{?dirflg:mode.old}{?-entry}{?-g_ep}{?-g_st}{?-hl}{?-gl}{?-authuser}{?-shorturl}{?-ved}{?-sa}{?-source}{?-ie}{?-z}";
            "-app" DeFacto "+comgooglemaps://{?!daddr:to}{?saddr:origin}{?directionsmode:mode}";
        }
    }

    /// A place in Google Maps.
    GoogleMapsSearch = "google_maps_search" {
        "Google Maps place", Local, Alive, "https://developers.google.com/maps/documentation/urls/get-started" @ "2026-11-21"
        params {
            "query" = "line", "an address, a name, or latitude,longitude", "Sydney Opera House";
            "place_id" = "[0-9A-Za-z_-]{10,300}", "a place id", "ChIJ3S-JXmauEmsRUcIaWtf4MzE";
            "code" = "[0-9A-Za-z]{8,40}", "the code of a short link made in Google Maps", "4vJ7TGbpUHhBCCEg7";
            "at" = "[0-9a-z.,-]{3,80}", "what the map shows: latitude, longitude and zoom, as a place's own address has it", "-33.8567844,151.213108,17z";
            "data" = "opaque:1500", "what stands behind /data= in an address that Google Maps shows", "!3m1!4b1";
            "cid" = "[0-9]{8,20}", "the number of a business, `cid` in its link", "9879364893248937463";
            "ftid" = "0x[0-9a-f]{1,16}:0x[0-9a-f]{1,16}", "the code of a place, `ftid` in its link", "0x47e66e2964e34e2d:0x8ddca9ee380ef7e0";
        }
        forms {
            "https" Documented "https://www.google.com/maps/search/{?=api:1}{?!query}{?query_place_id:place_id}";
            "https" DeFacto "https://maps.app.goo.gl/{code}{?-g_st}";
            "https" DeFacto "+https://www.google.com|*google/maps/place/{query}[/@{at}]/data={data}{?-entry}{?-g_ep}{?-g_st}{?-hl}{?-gl}{?-authuser}{?-shorturl}{?-ved}{?-sa}{?-source}";
            "https" DeFacto "+https://www.google.com|*google/maps/place/{query}/@{at}{?-entry}{?-g_ep}{?-g_st}{?-hl}{?-gl}{?-authuser}{?-shorturl}{?-ved}{?-sa}{?-source}";
            "search" DeFacto "=+https://www.google.com|*google/maps/search/{query}/@{at}[/data={data}]{?-entry}{?-g_ep}{?-g_st}{?-hl}{?-gl}{?-authuser}{?-shorturl}{?-ved}{?-sa}{?-source}";
            "-place" DeFacto "+https://google.com|*google/maps/place/{query}{?-entry}{?-g_ep}{?-g_st}{?-hl}{?-gl}{?-authuser}{?-shorturl}{?-ved}{?-sa}{?-source}";
            "-plain" DeFacto "+https://google.com|*google/maps/search/{query}{?-entry}{?-g_ep}{?-g_st}{?-hl}{?-gl}{?-authuser}{?-shorturl}{?-ved}{?-sa}{?-source}";
            "https" DeFacto "https://www.google.com|*google/maps{?!cid}{?-entry}{?-g_ep}{?-g_st}{?-hl}{?-gl}{?-authuser}{?-shorturl}{?-ved}{?-sa}{?-source}";
            "https" DeFacto "https://www.google.com|*google/maps/place/?q=place_id:{place_id}{?-entry}{?-g_ep}{?-g_st}{?-hl}{?-gl}{?-authuser}{?-shorturl}{?-ved}{?-sa}{?-source}";
            "https" DeFacto "+https://www.google.com|*google/maps/@{at}[/data={data}]{?-entry}{?-g_ep}{?-g_st}{?-hl}{?-gl}{?-authuser}{?-shorturl}{?-ved}{?-sa}{?-source}";
            "https" DeFacto "https://www.google.com|*google/maps{?q:query}{?!ftid}{?-entry}{?-g_ep}{?-g_st}{?-hl}{?-gl}{?-authuser}{?-shorturl}{?-ved}{?-sa}{?-source}{?-lucs}{?-coh}{?-skid}";
            "-ftid" DeFacto "https://maps.google.com/{?q:query}{?!ftid}{?-entry}{?-g_ep}{?-g_st}{?-hl}{?-gl}{?-authuser}{?-shorturl}{?-ved}{?-sa}{?-source}{?-lucs}{?-coh}{?-skid}";
            "-cid" DeFacto "https://maps.google.com/{?!cid}{?-entry}{?-g_ep}{?-g_st}{?-hl}{?-gl}{?-authuser}{?-shorturl}{?-ved}{?-sa}{?-source}";
            "-place_id" DeFacto "https://google.com|*google/maps/place/?q=place_id%3A{place_id}{?-entry}{?-g_ep}{?-g_st}{?-hl}{?-gl}{?-authuser}{?-shorturl}{?-ved}{?-sa}{?-source}";
            "-place_id" DeFacto "https://google.com|*google/maps?q=place_id:{place_id}{?-entry}{?-g_ep}{?-g_st}{?-hl}{?-gl}{?-authuser}{?-shorturl}{?-ved}{?-sa}{?-source}";
            "-country" DeFacto "https://google.com|*google/maps/search/{?=api:1}{?!query}{?query_place_id:place_id}{?-entry}{?-g_ep}{?-g_st}{?-hl}{?-gl}{?-authuser}{?-shorturl}{?-ved}{?-sa}{?-source}";
            "-q" DeFacto "https://google.com|*google/maps{?!q:query}{?-entry}{?-g_ep}{?-g_st}{?-hl}{?-gl}{?-authuser}{?-shorturl}{?-ved}{?-sa}{?-source}{?-z}{?-t}{?-ie}{?-um}{?-output}";
            "-q" DeFacto "https://maps.google.com/{?!q:query}{?-entry}{?-g_ep}{?-g_st}{?-hl}{?-gl}{?-authuser}{?-shorturl}{?-ved}{?-sa}{?-source}{?-z}{?-t}{?-ie}{?-um}{?-output}";
            "-tracked" DeFacto "https://maps.app.goo.gl/{code}{?-g_st}{?-skid}{?-_imcp}{?-apn}{?-ibi}";
            "-app" DeFacto "+comgooglemaps://{?!q:query}{?-zoom}{?-views}";
        }
    }

    /// Directions in Apple Maps.
    AppleMapsDirections = "apple_maps_directions" {
        "Directions (Apple Maps)", Local, Alive, "https://developer.apple.com/documentation/mapkit/unified-map-urls" @ "2026-11-21"
        params {
            "to" = "line", "an address, or latitude,longitude", "City Hall";
            "origin" = "line", "where the way begins", "Central Station";
            "mode" = "words:driving,walking,transit,cycling", "driving, walking, transit or cycling", "driving";
            "waypoint" = "line", "a place to pass", "Berlin";
            "mode.old" = "words:driving>d,walking>w,transit>r", "driving, walking or transit", "driving";
        }
        forms {
            "https" Documented "https://maps.apple.com/directions{?source:origin}{?!destination:to}{?mode}{?waypoint}";
            "old" Documented "https://maps.apple.com/{?!daddr:to}{?saddr:origin}{?dirflg:mode.old}{?-t}{?-z}";
            "-maps" DeFacto "https://maps.apple.com/maps{?!daddr:to}{?saddr:origin}{?dirflg:mode.old}{?-t}{?-z}";
            "-app" DeFacto "+maps:{?!daddr:to}{?saddr:origin}{?dirflg:mode.old}{?-t}{?-z}";
            "-app" DeFacto "+maps://{?!daddr:to}{?saddr:origin}{?dirflg:mode.old}{?-t}{?-z}";
            "-app" DeFacto "+maps://maps.apple.com/{?!daddr:to}{?saddr:origin}{?dirflg:mode.old}{?-t}{?-z}";
        }
    }

    /// A point on the map that the visitor's device prefers.
    Geo = "geo" {
        "Map (geo:)", Local, Alive, "https://www.rfc-editor.org/rfc/rfc5870" @ "2026-11-21"
        params {
            "lat" = "number:-90,90", "a latitude, -90 to 90", "48.198634";
            "lon" = "number:-180,180", "a longitude, -180 to 180", "16.371648";
            "alt" = "number:-12000,9000000", "an altitude in metres", "183";
            "crs" = "words:wgs84", "wgs84", "wgs84";
            "u" = "number:0,20000000", "the uncertainty in metres", "40";
            "query" = "line", "an address or a name to look for near the point; anywhere with 0 and 0, in apps of Android", "Pike Place Market";
            "zoom" = "[0-9]{1,2}", "how much of the map to show, 1 (the Earth) to 21, in apps of Android", "15";
        }
        forms {
            "app" Documented "+geo:{lat},{lon}[,{alt}][;crs={crs}][;u={u}]{?q:query}{?z:zoom}";
        }
    }

    /// A place in Waze.
    Waze = "waze" {
        "Waze", Local, Alive, "https://developers.google.com/waze/deeplinks" @ "2026-11-21"
        params {
            "lat" = "number:-90,90", "a latitude, -90 to 90", "48.198634";
            "lon" = "number:-180,180", "a longitude, -180 to 180", "16.371648";
            "query" = "line", "an address or a name", "Pike Place Market";
            "navigate" = "words:true>yes,false>no", "`true` to start at once", "true";
            "zoom" = "[0-9]{1,4}", "how much of the map to show", "10";
            "code" = "h[0-9a-z]{3,20}", "the code of a place that Waze shared, after /ul/", "hu09tvmb2b";
            "venue" = "[0-9]{1,12}.[0-9]{1,12}.[0-9]{1,12}", "the number of a place of Waze's own, `venue_id` in its link", "183894452.1839010060.260192";
        }
        forms {
            "https" Documented "+https://waze.com|ul.waze.com/ul?ll={lat},{lon}[&q={query}][&navigate={navigate}][&z={zoom}]";
            "https" Documented "https://waze.com|ul.waze.com/ul{?!q:query}{?navigate}{?z:zoom}";
            "https" DeFacto "https://waze.com|ul.waze.com/ul/{code}{?navigate}";
            "app" Documented "waze://?ll={lat},{lon}[&q={query}][&navigate={navigate}][&z={zoom}]";
            "app" Documented "waze://{?!q:query}{?navigate}{?z:zoom}";
            "-zoom" DeFacto "+https://waze.com|ul.waze.com/ul?ll={lat},{lon}[&q={query}][&navigate={navigate}][&z={zoom}][&zoom={_}]";
            "-comma" DeFacto "+https://waze.com|ul.waze.com/ul?ll={lat}%2C{lon}[&q={query}][&navigate={navigate}][&z={zoom}][&zoom={_}]";
            "-map" DeFacto "https://waze.com/live-map/directions?to=ll.{lat}%2C{lon}";
            "-place" DeFacto "https://waze.com|ul.waze.com/ul?place={_}&ll={lat}%2C{lon}[&navigate={navigate}]";
            "-place" DeFacto "https://waze.com|ul.waze.com/ul?place={_}&ll={lat},{lon}[&navigate={navigate}]";
            "https" DeFacto "https://waze.com|ul.waze.com/ul{?!venue_id:venue}{?navigate}{?-overview}";
            "preview" DeFacto "=https://waze.com|ul.waze.com/ul{?!preview_venue_id:venue}{?navigate}{?-overview}";
            "-map" DeFacto "https://waze.com/{_}/live-map/directions?to=ll.{lat}%2C{lon}";
            "-map" DeFacto "https://waze.com/live-map/directions?to=ll.{lat},{lon}";
        }
    }

    /// A business on Yelp.
    Yelp = "yelp" {
        "Yelp", Local, Alive, "unofficial: https://docs.dataforseo.com/v3/business_data/yelp/overview/" @ "2026-11-21"
        params {
            "to" = "slug:1,200", "the name in a business's address, after /biz/", "pawfect-grooming-bellevue-2";
        }
        forms {
            "https" DeFacto "https://www.yelp.com|m.yelp.com|yelp.co.uk|yelp.ca|yelp.ie|yelp.com.au|yelp.fr|yelp.de|yelp.es|yelp.it|yelp.nl/biz/{to}{?-osq}";
            "-country" DeFacto "https://{_}.yelp.com/biz/{to}{?-osq}";
            "-country" DeFacto "https://{_}.yelp.ca/biz/{to}{?-osq}";
            "-tracked" DeFacto "https://yelp.com|m.yelp.com/biz/{to}{?-osq}{?-override_cta}{?-page_src}{?-ad_business_id}{?-show_platform_modal}";
        }
    }

    /// Writing a review on Google.
    GoogleReview = "google_review" {
        "Google review", Local, Alive, "unofficial: https://github.com/rkelsey1976/new-decorating/blob/HEAD/website/docs/google-business-review-link.md" @ "2026-11-21"
        params {
            "to" = "[0-9A-Za-z_-]{20,300}", "a place id", "ChIJN1t_tDeuEmsRUsoyG83frY4";
        }
        forms {
            "https" DeFacto "https://search.google.com/local/writereview{?!placeid:to}{?-source}{?-hl}";
        }
    }

    /// A Google Business Profile, by its short link.
    GoogleBusinessProfile = "google_business_profile" {
        "Google Business Profile", Local, Alive, "unofficial: https://github.com/amanshresthaa/SajiloReserveX/blob/HEAD/GOOGLE_MAPS_REVIEW_LINK_GUIDE.md" @ "2026-11-21"
        params {
            "to" = "[0-9A-Za-z_-]{4,60}", "the code of the profile's short link, after g.page/r/", "CfRRV2OZ8TuXEBM";
            "name" = "[0-9A-Za-z_.-]{3,60}!r,add,about", "the short name of a profile, after g.page/", "furni-paris";
        }
        forms {
            "https" DeFacto "https://g.page/r/{to}";
            "review" DeFacto "=https://g.page/r/{to}/review";
            "https" DeFacto "https://g.page/{name}{?-gm}{?-share}{?-we}";
            "review" DeFacto "=https://g.page/{name}/review{?-gm}{?-rc}{?-av}";
            "-tracked" DeFacto "https://g.page/r/{to}{?-gm}{?-share}{?-we}";
        }
    }
    } };
}

pub(crate) use local;
