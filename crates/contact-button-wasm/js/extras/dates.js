// Dates in opening hours, such as `2026 Dec 25` and `Dec 24-Jan 2`: what `contact-buttons-hours.js` reads them with.

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const MONTH = RegExp(`^(${MONTHS.join("|")})$`);
/** A word that a date begins with. */
export const DATE = RegExp(MONTH.source + "|^\\d{4}$");

/** Whether a year, and a day as a hundred times its month and itself, are of the dates that are read now. */
export function dates(take, range, fail) {
  const lastOf = (year, month) => new Date(Date.UTC(year || 2000, month + 1, 0)).getUTCDate();
  // The end of a range goes without what it has in common with its start.
  const date = ([year, month, day] = []) => {
    year = take(/^\d{4}$/) || year || 0;
    const name = take(MONTH);
    month = name ? MONTHS.indexOf(name) : day ? month : fail();
    day = take(/^\d+$/);
    if (day && (day.length > 2 || day < 1 || day > lastOf(year, month))) fail();
    return [year, month, day];
  };
  const [[year, month, day], [endYear, endMonth, endDay]] = range(date);
  const from = year * 1e4 + month * 100 + +(day || 1);
  const to = endYear * 1e4 + endMonth * 100 + +(endDay || lastOf(0, endMonth));
  if (!day != !endDay || !year != !endYear || (year && to < from)) fail();
  return (of, date) => {
    if (year) date += of * 1e4;
    // Round the end of the year, perhaps.
    return from <= to ? from <= date && date <= to : from <= date || date <= to;
  };
}
