import { UserError } from '../../../../errors.ts';
import { exitStatus } from '../../../../exit-status.ts';
import { toNumber } from '../../../../readers/cells/to-number.ts';
import type { NotedFigure } from '../../../../readers/observations/noted-text.ts';
import { type ObservationKind, observationKinds, periods, ranges } from '../../../../series/observation-kinds.ts';
import { nearest } from '../../../../words/nearest.ts';
import { quoted, visible } from '../../../../words/quoted.ts';

const usage = (message: string, hint: string) =>
  new UserError(message, { code: 'observation', status: exitStatus.usage, hint });

function kindOf(id: string, text: string): ObservationKind {
  const kind = observationKinds.find((one) => one.id === id);
  if (kind) return kind;
  const ids = observationKinds.map((one) => one.id);
  if (!text.includes('=')) throw usage(`${quoted(text)} is not SERIES=VALUE`, 'for example pe-small=15 pe-large=22');
  const near = nearest(id, ids);
  throw usage(
    `${quoted(id)} is no series of observations`,
    `${near === undefined ? '' : `did you mean ${near}? `}there are ${ids.join(', ')}`,
  );
}

function valueHint(text: string): string {
  if (/^[+-]?\d+,\d+$/.test(text)) return `write a decimal point: ${text.replace(',', '.')}`;
  if (text.endsWith('%')) return 'drop the sign';
  return 'give one number, for example 15.4; of a range its midpoint';
}

/** The basis of a kind: the one that was named, or the usual one. */
function basisOf({ id, basis }: ObservationKind, named: string | undefined): string {
  const isPeriod = typeof basis === 'string';
  const is = isPeriod ? periods[basis].is : basis.join(' or ');
  const chosen = named ?? (isPeriod ? undefined : basis[0]);
  if (chosen === undefined) throw usage(`${id} needs --basis`, `it is ${is}`);
  const isPermitted = isPeriod ? periods[basis].pattern.test(chosen) : basis.includes(chosen);
  if (!isPermitted) throw usage(`${quoted(chosen)} is not a basis of ${id}`, `it is ${is}`);
  return chosen;
}

/** @throws UserError for an empty name, or one with what a terminal might obey */
function providerOf(text: string): string {
  const name = text.trim();
  if (name !== '' && visible(name) === name) return name;
  throw usage(`--provider ${quoted(text)} is no name`, 'name who computed the figures, for example FactSet');
}

/**
 * The figures of `SERIES=VALUE` arguments, as cells of a row, each value with its digits as they were typed.
 *
 * @throws UserError for an unknown or repeated series, a value or a basis that it cannot have
 */
export function notedFigures(
  texts: readonly string[],
  { date, provider, basis }: { date: string; provider: string; basis?: string | undefined },
): NotedFigure[] {
  const name = providerOf(provider);
  const figures = texts.map((text): NotedFigure => {
    const [id = '', ...rest] = text.split('=');
    const value = rest.join('=').trim();
    const kind = kindOf(id.trim(), text);
    if (!ranges[kind.value](toNumber(value)))
      throw usage(`${kind.id} is ${quoted(value)}, not ${kind.value}`, valueHint(value));
    return { date, series: kind.id, value, unit: kind.unit, basis: basisOf(kind, basis), provider: name };
  });
  const twice = figures.find(({ series }, i) => figures.findIndex((one) => one.series === series) < i);
  if (twice) throw usage(`${twice.series} is duplicated`, 'give each series once');
  return figures;
}
