//! The values of a method as a line of the index has them: a character for each of those that many
//! methods have, two for the others.

/// How many characters there are: those of ASCII that are seen.
const CHARACTERS: u32 = 94;
/// How many values have a code of one character.
const SHORT: u32 = 74;

/// The place of a value as an index writes it; none where it is too high for two characters.
pub fn value_code(place: usize) -> Option<String> {
    let place = u32::try_from(place).ok()?;
    let character = |number: u32| Some(char::from(b'!' + u8::try_from(number).ok()?));
    let Some(rest) = place.checked_sub(SHORT) else {
        return Some(character(place)?.into());
    };
    let first = Some(SHORT + rest / CHARACTERS).filter(|first| *first < CHARACTERS)?;
    Some(
        [character(first)?, character(rest % CHARACTERS)?]
            .iter()
            .collect(),
    )
}

/// Reads the places of values, of which there are so many; nothing where a code is none.
pub fn read(codes: &str, values: usize, places: &mut Vec<u32>) -> Option<()> {
    let character = |byte: u8| {
        let number = u32::from(byte).checked_sub(u32::from(b'!'))?;
        (number < CHARACTERS).then_some(number)
    };
    let mut bytes = codes.bytes();
    while let Some(byte) = bytes.next() {
        let first = character(byte)?;
        let place = if first < SHORT {
            first
        } else {
            SHORT + (first - SHORT) * CHARACTERS + character(bytes.next()?)?
        };
        if place as usize >= values {
            return None;
        }
        places.push(place);
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// How many places have a code.
    const PLACES: u32 = SHORT + CHARACTERS * (CHARACTERS - SHORT);

    #[test]
    fn places_are_written() {
        #[track_caller]
        fn check(place: u32, expected: Option<&str>) {
            assert_eq!(value_code(place as usize).as_deref(), expected, "{place}");
        }
        check(0, Some("!"));
        check(73, Some("j"));
        check(74, Some("k!"));
        check(168, Some("l!"));
        check(PLACES - 1, Some("~~"));
        check(PLACES, None);
        check(u32::MAX, None);
    }

    #[test]
    fn every_place_is_read_back() {
        let mut codes = String::new();
        for place in 0..PLACES {
            let code = value_code(place as usize).unwrap();
            let mut places = Vec::new();
            assert!(read(&code, PLACES as usize, &mut places).is_some());
            assert_eq!(places, [place], "{code}");
            assert!(read(&code, place as usize, &mut Vec::new()).is_none());
            codes.push_str(&code);
        }
        let mut places = Vec::new();
        read(&codes, PLACES as usize, &mut places).unwrap();
        assert_eq!(places, (0..PLACES).collect::<Vec<u32>>());
    }
}
