use alloc::string::ToString;

use super::*;

fn at(text: &str) -> Local {
    let parts: Vec<i16> = text.split(['-', ' ', ':']).map(|part| part.parse().unwrap()).collect();
    let [year, rest @ ..] = &parts[..] else { panic!("{text}") };
    let [month, day, hour, minute] = [0, 1, 2, 3].map(|part| rest[part] as u8);
    Local::new(*year, month, day, hour, minute).unwrap()
}

fn hours(text: &str) -> Hours {
    text.parse().unwrap_or_else(|error| panic!("{text}: {error}"))
}

#[test]
fn what_is_open() {
    for (text, open, closed) in [
        ("Mo-Fr 09:00-18:00", "2026-12-21 09:00", "2026-12-21 08:59"),
        ("Mo-Fr 09:00-18:00", "2026-12-25 17:59", "2026-12-25 18:00"),
        ("mo-fr 9:00-18:00", "2026-12-25 17:59", "2026-12-26 12:00"),
        ("Mo-Fr 09:00-12:30,14:00-18:00; Sa 10:00-12:00", "2026-12-26 10:00", "2026-12-25 13:00"),
        ("Mo,We,Fr 09:00 - 18:00", "2026-12-25 12:00", "2026-12-24 12:00"),
        ("Mo, Tu 09:00-18:00", "2026-12-21 12:00", "2026-12-21 08:00"),
        ("Sa-Mo 09:00-18:00", "2026-12-27 12:00", "2026-12-22 12:00"),
        ("Mo-Su", "2026-12-27 00:00", "2026-12-27 00:00"),
        ("24/7", "2026-12-27 23:59", "2026-12-27 00:00"),
        ("09:00-18:00", "2026-12-27 12:00", "2026-12-27 20:00"),
        ("09:00-18:00; We off", "2026-12-24 12:00", "2026-12-23 12:00"),
        ("09:00-18:00; We 12:00-13:00 off", "2026-12-23 13:00", "2026-12-23 12:00"),
        ("Mo-Fr 09:00-18:00; Dec 25 off", "2026-12-24 12:00", "2026-12-25 12:00"),
        ("Mo-Fr 09:00-18:00; 2026 Dec 25 off", "2030-12-25 12:00", "2026-12-25 12:00"),
        ("Mo-Su 09:00-18:00; Dec 24-Jan 2 off", "2027-01-03 12:00", "2027-01-02 12:00"),
        ("Mo-Su 09:00-18:00; Dec 24-26,Dec 31 closed", "2026-12-27 12:00", "2026-12-31 12:00"),
        ("Mo-Su 09:00-18:00; 2026 Dec 24-2027 Jan 2 off", "2028-01-02 12:00", "2027-01-02 12:00"),
        ("Mo-Su 09:00-18:00; 2026 Dec 24-28 off", "2026-12-29 12:00", "2026-12-28 12:00"),
        ("Jul-Aug 10:00-16:00", "2026-08-31 12:00", "2026-09-01 12:00"),
        ("Nov-Feb 10:00-16:00", "2028-02-29 12:00", "2026-03-01 12:00"),
        ("2026 Jul Sa 10:00-16:00", "2026-07-04 12:00", "2027-07-03 12:00"),
        ("Feb 29 10:00-16:00", "2028-02-29 12:00", "2026-02-28 12:00"),
        ("Fr 22:00-04:00", "2026-12-26 03:59", "2026-12-27 03:00"),
        ("Fr 22:00-28:00", "2026-12-26 03:59", "2026-12-26 04:00"),
        // The night belongs to the day on which it starts, whatever the next day has of its own.
        ("Fr 22:00-04:00; Sa 10:00-12:00", "2026-12-26 03:59", "2026-12-26 09:00"),
        ("Mo-Su 10:00-12:00; Fr 22:00-04:00", "2026-12-26 01:00", "2026-12-25 11:00"),
        // A day off is off from its midnight.
        ("Fr 22:00-04:00; Dec 26 off", "2026-12-25 23:59", "2026-12-26 00:00"),
        ("Mo-Sa 11:00-14:30, Mo-Th 17:00-21:30", "2026-12-21 12:00", "2026-12-21 15:00"),
        ("Mo-Sa 11:00-14:30, Mo-Th 17:00-21:30", "2026-12-21 18:00", "2026-12-25 18:00"),
        ("Mo 10:00-12:00, 2026 Dec 25 10:00-11:00;", "2026-12-25 10:30", "2026-12-25 11:30"),
        ("Sa off, Fr 22:00-04:00", "2026-12-26 03:59", "2026-12-26 04:00"),
        ("Mo open", "2026-12-21 00:00", "2026-12-22 00:00"),
    ] {
        let hours = hours(text);
        assert!(hours.is_open(at(open)), "{text}: {open}");
        let always = matches!(text, "24/7" | "Mo-Su");
        assert_eq!(hours.is_open(at(closed)), always, "{text}: {closed}");
    }
}

#[test]
fn what_comes_next() {
    for (text, from, next) in [
        ("Mo-Fr 09:00-18:00", "2026-12-21 08:00", Some("2026-12-21 09:00")),
        ("Mo-Fr 09:00-18:00", "2026-12-21 09:00", Some("2026-12-21 18:00")),
        ("Mo-Fr 09:00-18:00", "2026-12-25 18:00", Some("2026-12-28 09:00")),
        ("Fr 22:00-04:00", "2026-12-25 23:00", Some("2026-12-26 04:00")),
        ("Mo-Su 20:00-24:00, Sa 00:00-04:00", "2026-12-25 21:00", Some("2026-12-26 04:00")),
        ("Mo 09:00-12:00,12:00-18:00", "2026-12-21 10:00", Some("2026-12-21 18:00")),
        ("24/7", "2026-12-21 10:00", None),
        ("24/7; 2027 Jan 1 off", "2026-12-21 10:00", Some("2027-01-01 00:00")),
        ("off", "2026-12-21 10:00", None),
        ("2020 Jan 1", "2026-12-21 10:00", None),
        ("Feb 29 10:00-11:00", "2028-02-29 12:00", Some("2032-02-29 10:00")),
    ] {
        assert_eq!(hours(text).next_change(at(from)), next.map(at), "{text} {from}");
    }
}

#[test]
fn a_list_opens_what_any_of_it_opens() {
    let list =
        Hours::list(["Mo-Fr 09:00-12:00", "Mo-Fr 14:00-18:00", "Sa 10:00-12:00; Dec 26 off"]);
    let list = list.unwrap();
    for open in ["2026-12-21 10:00", "2026-12-21 15:00", "2026-12-19 10:00"] {
        assert!(list.is_open(at(open)), "{open}");
    }
    for closed in ["2026-12-21 13:00", "2026-12-26 10:00"] {
        assert!(!list.is_open(at(closed)), "{closed}");
    }
    assert_eq!(Hours::list(["Mo", "Mx"]).unwrap_err().found(), "Mx");
    let none = Hours::list([]).unwrap();
    assert!(!none.is_open(at("2026-12-21 10:00")));
    assert_eq!(none.next_change(at("2026-12-21 10:00")), None);
}

#[test]
fn what_is_wrong_is_said() {
    for (text, at, found, sentence) in [
        (
            "",
            0,
            "",
            "hours \"(nothing)\" is no day, date or time; it takes Mo-Fr 09:00-18:00, or Dec 25 off (at character 1)",
        ),
        ("Mo 9-18", 3, "9-18", "hours \"9-18\" is no time; it takes 09:00-18:00 (at character 4)"),
        ("Mo 09:00", 3, "09:00", ""),
        ("Mo 09:00-18:60", 3, "09:00-18:60", ""),
        ("Mo 24:00-26:00", 3, "24:00-26:00", ""),
        ("Mo 09:00-48:01", 3, "09:00-48:01", ""),
        (
            "Mo 09:00-18:00+",
            14,
            "+",
            "hours \"+\" is too much; it takes ; or , before the next rule (at character 15)",
        ),
        (
            "Mo-Xx 09:00-18:00",
            3,
            "Xx",
            "hours \"Xx\" is no day of the week; it takes Mo, Tu, We, Th, Fr, Sa or Su (at character 4)",
        ),
        ("Monday 09:00-18:00", 0, "Monday", ""),
        (
            "PH off",
            0,
            "PH",
            "hours \"PH\" is different everywhere; it takes the date of each holiday, such as 2026 Dec 25 off (at character 1)",
        ),
        ("Mo; easter off", 4, "easter", ""),
        ("Mo;; Tu", 3, "", ""),
        ("Mo,", 3, "", ""),
        (
            "Feb 30 off",
            4,
            "30",
            "hours \"30\" is no day of that month; it takes a date such as Dec 25 (at character 5)",
        ),
        ("2026 Feb 29 off", 9, "29", ""),
        (
            "2026",
            4,
            "",
            "hours \"(nothing)\" does not follow; it takes two months, or two dates, such as Dec 24-Dec 26 (at character 5)",
        ),
        ("Dec-24 off", 4, "24", ""),
        ("Dec 24-2027 Jan 2", 6, "-2027", ""),
        (
            "2026 Dec 24-Jan 2",
            11,
            "-Jan",
            "hours \"-Jan\" is before the first date; it takes a later one, with its year: 2026 Dec 24-2027 Jan 2 (at character 12)",
        ),
        ("Mo 09:00-18:00 \"by appointment\"", 15, "\"by", ""),
        ("été", 0, "été", ""),
        ("sunrise-sunset", 0, "sunrise-sunset", ""),
    ] {
        let error = text.parse::<Hours>().unwrap_err();
        assert_eq!((error.at(), error.found()), (at, found), "{text}: {error}");
        assert!(sentence.is_empty() || error.to_string() == sentence, "{error}");
    }
}
