// Prints the frozen table of src/official-days/lunar-days.ts from the lunar calendar of
// date-holidays (ISC and CC-BY-3.0): Tết is the first of the first month, the Hùng Kings' day the
// tenth of the third. Run `npm run lunar-days` in packages/vn; a test compares the two.
import Holidays from 'date-holidays';

const vietnam = new Holidays('VN');
for (let year = 2000; year <= 2050; year++) {
  const days = vietnam.getHolidays(year);
  const dayOf = (rule) => days.find((day) => day.rule === rule)?.date.slice(0, 10);
  console.log(`  ['${dayOf('vietnamese 1-0-1')}', '${dayOf('vietnamese 3-0-10')}'],`);
}
