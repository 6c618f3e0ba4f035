import { UserError } from '../../errors.ts';
import { observationKinds, periods } from '../../series/observation-kinds.ts';
import { quoted, quotedPath } from '../../words/quoted.ts';

/** Ranges: 17-22, 17 - 22%, 17 to 22, 17..22. */
const range = /^([+-]?\d+(?:\.\d+)?)\s*%?\s*(?:-|–|to|\.\.+)\s*([+-]?\d+(?:\.\d+)?)\s*%?$/;

interface Problem {
  why: string;
  hint: string;
}

function valueProblem(cell: string, permitted: string): Problem {
  const [, low, high] = range.exec(cell) ?? [];
  if (low !== undefined && high !== undefined) {
    const midpoint = Number(((Number(low) + Number(high)) / 2).toPrecision(12));
    return {
      why: 'is a range, not a number',
      hint: `use its midpoint, ${midpoint}, and keep the range in a column named note`,
    };
  }
  return {
    why: `is not ${permitted}`,
    hint: /%$/.test(cell) ? 'drop the sign: the column unit says percent' : 'correct or delete that line',
  };
}

function problemOf(column: string, row: Readonly<Record<string, string>>): Problem {
  const cell = row[column] ?? '';
  const series = observationKinds.find(({ id }) => id === row.series);
  if (column === 'date') return { why: 'is not a day as YYYY-MM-DD', hint: 'use the date of publication' };
  if (!series) {
    return {
      why: 'is not permitted here',
      hint: `permitted names: ${observationKinds.map(({ id }) => id).join(', ')}`,
    };
  }
  const { id, unit, basis, value } = series;
  if (column === 'unit') return { why: `is not the unit of ${id}`, hint: `it is ${unit}` };
  if (column === 'basis') {
    const is = typeof basis === 'string' ? periods[basis].is : basis.join(' or ');
    return { why: `is not a basis of ${id}`, hint: `it is ${is}` };
  }
  if (column === 'value') return valueProblem(cell, value);
  return { why: 'is not permitted here', hint: 'name the source of the figure, for example FactSet' };
}

/** Error for the cell of one column in a row of observations. */
export function observationError(
  file: string,
  line: number,
  column: string,
  row: Readonly<Record<string, string>>,
): UserError {
  const { why, hint } = problemOf(column, row);
  return new UserError(
    `${quotedPath(file)} line ${line}, column ${quoted(column)}: ${quoted(row[column] ?? '')} ${why}`,
    {
      code: 'observation',
      file,
      line,
      column,
      hint,
    },
  );
}
