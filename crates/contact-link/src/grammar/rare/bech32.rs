//! Nostr keys: Bech32 (BIP 173, "Bech32"; NIP-19), checked to the last
//! character.

use crate::error::Kind;
use crate::scan::cut;
use crate::values::Text;

const CHARSET: &[u8; 32] = b"qpzry9x8gf2tvdw0s3jn54khce6mua7l";
const GENERATOR: [u32; 5] = [0x3b6a_57b2, 0x2650_8e6d, 0x1ea1_19fa, 0x3d42_33dd, 0x2a14_62b3];

/// How long a key is: an `npub` has one length, an `nprofile` is as long as the servers that it names.
pub(in crate::grammar) const LENGTHS: (usize, usize) = (5 + DATA, 9 + MOST_DATA);

/// What follows the prefix: 32 bytes in groups of five bits, and the checksum.
const DATA: usize = 58;
const MOST_DATA: usize = 1000;

/// An `npub` or `nprofile`; an `nsec` is a private key (NIP-21 keeps it out of
/// links).
pub(super) fn public_key(value: &str, out: &mut Text) -> Result<(), Kind> {
    let (prefix, data) = cut(value, b'1').ok_or(Kind::BadChar)?;
    match prefix {
        // Bech32 may be in upper case as a whole, as it is in QR codes.
        _ if prefix.eq_ignore_ascii_case("nsec") => return Err(Kind::SecretKey),
        "npub" if data.len() < DATA => return Err(Kind::TooShort),
        "npub" if data.len() > DATA => return Err(Kind::TooLong),
        "npub" | "nprofile" if (DATA..=MOST_DATA).contains(&data.len()) => {}
        _ => return Err(Kind::BadChar),
    }
    let mut sum = 1;
    for byte in prefix.bytes() {
        sum = step(sum, u32::from(byte >> 5));
    }
    sum = step(sum, 0);
    for byte in prefix.bytes() {
        sum = step(sum, u32::from(byte & 31));
    }
    for byte in data.bytes() {
        let value = CHARSET.iter().position(|c| *c == byte).ok_or(Kind::BadChar)?;
        sum = step(sum, value as u32);
    }
    if sum != 1 {
        return Err(Kind::BadChecksum);
    }
    out.push_str(value);
    Ok(())
}

/// One step of the checksum's polynomial division.
fn step(sum: u32, value: u32) -> u32 {
    let top = sum >> 25;
    let mut sum = ((sum & 0x01ff_ffff) << 5) ^ value;
    for (bit, generator) in GENERATOR.iter().enumerate() {
        if (top >> bit) & 1 == 1 {
            sum ^= generator;
        }
    }
    sum
}
