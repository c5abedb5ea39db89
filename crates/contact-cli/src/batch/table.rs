//! CSV with a header: the same records, row by row.

use std::borrow::Cow;
use std::io::{self, BufRead, BufReader, Read};
use std::str;

use contact_link::Channel;
use csv_core::{ReadRecordResult, Reader, ReaderBuilder};

use super::pump::{After, Source};
use super::record::LONGEST;
use super::record::{Keep, Record};
use crate::answer;

/// How many bytes of cells a thread works on at a time, about.
const CHUNK: usize = 1 << 18;

/// The most cells of a row; the catalogue has fewer parameters.
const CELLS: usize = 1024;

/// The rows of a CSV file after its header.
pub(crate) struct Table<R> {
    input: BufReader<R>,
    reader: Reader,
    header: Vec<String>,
    /// Room for one row.
    cells: Vec<u8>,
    ends: Vec<usize>,
}

/// Some rows of a file.
#[derive(Debug, Default)]
pub(crate) struct Rows {
    /// The cells of all rows, one behind the other.
    cells: Vec<u8>,
    /// Where each cell ends.
    ends: Vec<usize>,
    /// Where each row ends among `ends`, and whether it had to be cut.
    rows: Vec<(usize, bool)>,
}

/// A row that was read into the room for one: its sizes, and whether it had
/// to be cut.
struct Row {
    cells: usize,
    ends: usize,
    cut: bool,
}

impl<R: Read> Table<R> {
    /// Reads the header.
    pub(crate) fn new(input: R) -> io::Result<Table<R>> {
        let mut input = BufReader::with_capacity(CHUNK, input);
        let delimiter = delimiter(input.fill_buf()?);
        let mut table = Table {
            input,
            reader: ReaderBuilder::new().delimiter(delimiter).build(),
            header: Vec::new(),
            cells: vec![0; LONGEST],
            ends: vec![0; CELLS],
        };
        let refuse = |what: &str| io::Error::new(io::ErrorKind::InvalidData, what);
        let row = table.row()?.filter(|row| !row.cut).ok_or_else(|| {
            refuse("the first line is to name the columns, such as channel,to,text")
        })?;
        let text = str::from_utf8(&table.cells[..row.cells]).map_err(|_| {
            refuse("the names of the columns are not UTF-8; save the file as UTF-8")
        })?;
        let mut start = 0;
        for end in &table.ends[..row.ends] {
            table.header.push(text.get(start..*end).unwrap_or_default().trim().to_owned());
            start = *end;
        }
        if !table.header.iter().any(|name| name == "channel" || name == "url") {
            let names: Vec<String> =
                table.header.iter().take(8).map(|n| format!("{n:.30?}")).collect();
            return Err(refuse(&format!(
                "no column is named channel or url; the first line is to name the columns, such as \
                 channel,to,text, and has {}",
                names.join(", ")
            )));
        }
        Ok(table)
    }

    /// The names of the columns.
    pub(crate) fn header(&self) -> &[String] {
        &self.header
    }

    /// Reads a row into the room for one; `None` at the end.
    fn row(&mut self) -> io::Result<Option<Row>> {
        let mut row = Row { cells: 0, ends: 0, cut: false };
        loop {
            // What does not fit is read all the same, and over the end of the room.
            if row.cells == self.cells.len() {
                (row.cells, row.cut) = (0, true);
            }
            if row.ends == self.ends.len() {
                (row.ends, row.cut) = (0, true);
            }
            let input = self.input.fill_buf()?;
            let (result, read, cells, ends) = self.reader.read_record(
                input,
                &mut self.cells[row.cells..],
                &mut self.ends[row.ends..],
            );
            self.input.consume(read);
            row.cells += cells;
            row.ends += ends;
            match result {
                ReadRecordResult::Record => return Ok(Some(row)),
                ReadRecordResult::End => return Ok(None),
                _ => {}
            }
        }
    }
}

impl<R: Read + Send> Source for Table<R> {
    type Chunk = Rows;

    fn fill(&mut self, chunk: &mut Rows) -> io::Result<bool> {
        chunk.cells.clear();
        chunk.ends.clear();
        chunk.rows.clear();
        // Empty cells and rows take room as well.
        while chunk.cells.len() + 8 * chunk.ends.len() + 16 * chunk.rows.len() < CHUNK {
            let Some(row) = self.row()? else { break };
            if !row.cut {
                let start = chunk.cells.len();
                chunk.cells.extend_from_slice(&self.cells[..row.cells]);
                chunk.ends.extend(self.ends[..row.ends].iter().map(|end| start + end));
            }
            chunk.rows.push((chunk.ends.len(), row.cut));
            // What has arrived is answered before more is waited for.
            if self.input.buffer().is_empty() {
                break;
            }
        }
        Ok(!chunk.rows.is_empty())
    }
}

impl Rows {
    /// Answers every row; gives the number of errors.
    pub(crate) fn answer(
        &self,
        header: &[String],
        keep: &Keep,
        out: &mut Vec<u8>,
        after: After<'_>,
    ) -> u64 {
        let (mut errors, mut first, mut start) = (0, 0, 0);
        for (last, cut) in &self.rows {
            let ends = &self.ends[first..*last];
            first = *last;
            let fine = if *cut {
                let message = format_args!(
                    "the row is longer than {LONGEST} bytes, which no contact needs; most often a \
                     quote before it was never closed"
                );
                answer::trouble(b"", "too_long", "line", message, out);
                false
            } else {
                answer(self.cells(ends, start), header, keep, out)
            };
            start = ends.last().copied().unwrap_or(start);
            errors += u64::from(!fine);
            after(out);
        }
        errors
    }

    fn cells<'c>(&'c self, ends: &'c [usize], mut start: usize) -> impl Iterator<Item = &'c [u8]> {
        ends.iter().map(move |end| {
            let cell = &self.cells[start..*end];
            start = *end;
            cell
        })
    }
}

/// What stands between the cells: as in the header, a comma unless it has none.
/// Where the comma is the decimal sign, programs write semicolons.
fn delimiter(start: &[u8]) -> u8 {
    let header = start.split(|byte| matches!(byte, b'\n' | b'\r')).next().unwrap_or_default();
    let has = |byte: &u8| header.contains(byte);
    [b',', b';', b'\t'].into_iter().find(has).unwrap_or(b',')
}

/// Answers a row; whether there is a link.
fn answer<'c>(
    cells: impl Iterator<Item = &'c [u8]>,
    header: &[String],
    keep: &Keep,
    out: &mut Vec<u8>,
) -> bool {
    let mut record = Record::default();
    let mut refuse = |kind, message: std::fmt::Arguments<'_>| {
        answer::trouble(b"", kind, "line", message, out);
        false
    };
    let mut names = header.iter();
    for cell in cells {
        let Some(name) = names.next() else {
            let columns = header.len();
            let what =
                format_args!("the row has more cells than the {columns} columns of the header");
            return refuse("bad_csv", what);
        };
        let Ok(value) = str::from_utf8(cell) else {
            return refuse("bad_utf8", format_args!("{name} is not UTF-8; save the file as UTF-8"));
        };
        if keep.has(name) {
            answer::value(name, &mut record.kept);
            record.kept.push(b':');
            answer::value(value, &mut record.kept);
            record.kept.push(b',');
        } else if value.is_empty() {
            continue;
        } else if name == "channel" {
            record.channel = Some(Cow::Borrowed(value.trim()));
        } else {
            record.fields.push((Cow::Borrowed(name), Cow::Borrowed(value)));
        }
    }
    record.split_lists();
    record.answer(keep, out)
}

impl Record<'_> {
    /// A cell has the values of a list with commas between them.
    fn split_lists(&mut self) {
        let channel = self.channel.as_deref().and_then(|name| name.parse::<Channel>().ok());
        let Some(channel) = channel else { return };
        let is_list = |name: &str, value: &str| channel.is_list(name) && value.contains(',');
        if !self.fields.iter().any(|(name, value)| is_list(name, value)) {
            return;
        }
        for (name, value) in std::mem::take(&mut self.fields) {
            if !is_list(&name, &value) {
                self.fields.push((name, value));
                continue;
            }
            let items = value.split(',').map(str::trim).filter(|item| !item.is_empty());
            let items: Vec<String> = items.map(str::to_owned).collect();
            self.fields.extend(items.into_iter().map(|item| (name.clone(), Cow::Owned(item))));
        }
    }
}
