//! Punycode (RFC 3492): letters of any script in the letters of a host.

#[cfg(any(not(target_arch = "wasm32"), feature = "std"))]
use alloc::string::String;
use alloc::vec::Vec;

/// RFC 3492, clause 6.2. There is one code for each name, but for an empty text before the last hyphen.
pub(super) fn decode(code: &str) -> Option<Vec<char>> {
    let (plain, coded) = match code.rfind('-') {
        Some(0) => return None,
        Some(at) => (code.get(..at)?, code.get(at + 1..)?),
        None => ("", code),
    };
    let mut letters: Vec<char> = plain.chars().collect();
    let (mut next, mut at, mut bias) = (128_u32, 0_u32, 72_u32);
    let mut digits = coded.bytes();
    while digits.len() > 0 {
        let (start, mut weight, mut step) = (at, 1_u32, 36_u32);
        loop {
            let digit = match digits.next()? {
                letter @ b'a'..=b'z' => u32::from(letter - b'a'),
                digit @ b'0'..=b'9' => u32::from(digit - b'0') + 26,
                _ => return None,
            };
            at = at.checked_add(digit.checked_mul(weight)?)?;
            let threshold = step.saturating_sub(bias).clamp(1, 26);
            if digit < threshold {
                break;
            }
            weight = weight.checked_mul(36 - threshold)?;
            step += 36;
        }
        let count = u32::try_from(letters.len()).ok()? + 1;
        bias = adapted(at - start, count, start == 0);
        next = next.checked_add(at / count)?;
        at %= count;
        letters.insert(usize::try_from(at).ok()?, char::from_u32(next)?);
        at += 1;
    }
    Some(letters)
}

/// RFC 3492, clause 6.1.
fn adapted(delta: u32, count: u32, is_first: bool) -> u32 {
    let mut delta = if is_first { delta / 700 } else { delta / 2 };
    delta += delta / count;
    let mut bias = 0;
    while delta > 455 {
        delta /= 35;
        bias += 36;
    }
    bias + 36 * delta / (delta + 38)
}

/// RFC 3492, clause 6.3.
#[cfg(any(not(target_arch = "wasm32"), feature = "std"))]
pub(super) fn encode(letters: &[char]) -> Option<String> {
    let mut code: String = letters.iter().filter(|letter| letter.is_ascii()).collect();
    let plain = u32::try_from(code.len()).ok()?;
    if plain > 0 {
        code.push('-');
    }
    let (mut next, mut delta, mut bias, mut done) = (128_u32, 0_u32, 72_u32, plain);
    while usize::try_from(done).is_ok_and(|done| done < letters.len()) {
        let least = letters.iter().map(|letter| u32::from(*letter)).filter(|l| *l >= next).min()?;
        delta = delta.checked_add((least - next).checked_mul(done + 1)?)?;
        next = least;
        for letter in letters.iter().map(|letter| u32::from(*letter)) {
            if letter < next {
                delta = delta.checked_add(1)?;
            } else if letter == next {
                let (mut left, mut step) = (delta, 36_u32);
                loop {
                    let threshold = step.saturating_sub(bias).clamp(1, 26);
                    if left < threshold {
                        break;
                    }
                    code.push(digit(threshold + (left - threshold) % (36 - threshold)));
                    left = (left - threshold) / (36 - threshold);
                    step += 36;
                }
                code.push(digit(left));
                bias = adapted(delta, done + 1, done == plain);
                (delta, done) = (0, done + 1);
            }
        }
        delta = delta.checked_add(1)?;
        next += 1;
    }
    Some(code)
}

/// RFC 3492, clause 5.
#[cfg(any(not(target_arch = "wasm32"), feature = "std"))]
fn digit(value: u32) -> char {
    let digit = if value < 26 { u32::from(b'a') + value } else { u32::from(b'0') + value - 26 };
    char::from_u32(digit).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_of_the_specification_and_of_real_hosts() {
        for (code, letters) in [
            ("mnchen-3ya", "münchen"),
            ("80ak6aa92e", "аррӏе"),
            ("e1afmkfd", "пример"),
            ("r8jz45g", "例え"),
            ("ihqwcrb4cv8a8dqg056pqjye", "他们为什么不说中文"),
            ("-with-super-monkeys-pc58ag80a8qai00g7n9n", "安室奈美恵-with-super-monkeys"),
        ] {
            let decoded: Option<String> = decode(code).map(|letters| letters.into_iter().collect());
            assert_eq!(decoded.as_deref(), Some(letters));
            let letters: Vec<char> = letters.chars().collect();
            assert_eq!(encode(&letters).as_deref(), Some(code));
        }
        for broken in ["-abc", "a-!", "999999999", "zzzzzzzz99"] {
            assert_eq!(decode(broken), None, "{broken}");
        }
    }
}
