import { daysFromIso } from '../../dates/civil-dates.ts';
import { UserError } from '../../errors.ts';
import { exitStatus } from '../../exit-status.ts';
import { type InputFlags, priceFlags } from '../../input/input-flags.ts';
import type { Io } from '../../io.ts';
import type { RiskNote } from '../../judgement/risk-notes.ts';
import type { Target } from '../../judgement/targets.ts';
import { type Rules, usualRules } from '../../judgement/verdict/rules.ts';
import { type Labels, otherLabels, usLabels } from '../../series/labels.ts';
import { roles } from '../../series/series.ts';
import type { SignalSettings } from '../../signals/run.ts';
import { visible } from '../../words/quoted.ts';
import { inputOptions } from '../options/input.ts';
import { type OutputFlags, outputOptions } from '../options/output.ts';
import type { RuleFlags } from '../options/rules.ts';
import type { ConfigFile, SettingFlags } from './layers/config-files.ts';
import { environmentLayer } from './layers/environment.ts';
import { fileLayer, shownPath } from './layers/file.ts';
import { flagLayer } from './layers/flags.ts';
import { type Configuration, resolve } from './resolve.ts';
import {
  files as filesSection,
  gate,
  labels as labelsSection,
  top,
  verdict,
  watched as watchedSection,
} from './sections/sections.ts';
import { series as seriesSection } from './sections/series.ts';
import { signalSections } from './sections/signals.ts';
import { dotted, origins, type Setting } from './setting.ts';
import type { Settings } from './settings.ts';

/** All settings of files, environment and flags, validated. */
export const configurationOf = (io: Io, flags: SettingFlags, files: readonly ConfigFile[]): Promise<Configuration> =>
  resolve([
    ...files.flatMap(({ file, origin }) => fileLayer(io, file, origin)),
    ...environmentLayer(io.env),
    ...flagLayer(flags),
  ]);

/** Settings of signals that differ from their defaults. */
function signalSettings({ settings, valuesOf }: Configuration): Record<string, SignalSettings> {
  const isSet = (id: string) => settings.some(({ path }) => path[0] === 'signals' && path[1] === id);
  return Object.fromEntries(
    signalSections
      .filter(({ id }) => isSet(id))
      .map(({ id, weight, params }) => [id, { ...valuesOf(weight), params: valuesOf(params) }]),
  );
}

const rulesOf = ({ valuesOf }: Configuration): Rules => ({
  verdict: valuesOf(verdict),
  gate: { ...usualRules.gate, ...valuesOf(gate) },
});

function labelsOf({ valuesOf }: Configuration): Labels {
  const { large, small, growth } = valuesOf(labelsSection);
  if (large === null || small === null) return usLabels;
  return otherLabels({ large: visible(large), small: visible(small), growth: growth && visible(growth) });
}

const strength = (settings: readonly Setting[]) =>
  Math.max(-1, ...settings.map(({ origin }) => origins.indexOf(origin)));

/** Source of the prices: a folder or single files, whichever setting has precedence. */
function pricesOf(configuration: Configuration, flags: InputFlags): Partial<InputFlags> {
  const { settings, valuesOf } = configuration;
  const { data } = valuesOf(top);
  const named = valuesOf(filesSection);
  const byFolder = data === null ? [] : settings.filter(({ path }) => dotted(path) === 'data');
  const byFiles = roles.every((role) => named[role].length === 0)
    ? []
    : settings.filter(({ path }) => path[0] === 'files');
  if (flags.data !== undefined || strength(byFolder) + strength(byFiles) === -2) return {};
  const keys = priceFlags(labelsOf(configuration));
  const isByFile = roles.some((role) => flags[keys[role]] !== undefined);
  if (!isByFile && strength(byFolder) === strength(byFiles)) {
    throw new UserError(`"${visible(byFolder[0]?.from ?? '')}" names both a folder and single files`, {
      code: 'two-sources',
      status: exitStatus.usage,
      hint: 'set either data or files',
    });
  }
  if (strength(byFolder) > strength(byFiles)) return isByFile || data === null ? {} : { data };
  const open = roles.filter((role) => flags[keys[role]] === undefined && named[role].length > 0);
  return Object.fromEntries(open.map((role) => [keys[role], [...named[role]]]));
}

/** Macro series; a flag replaces a configured file of the same name. */
function seriesOf({ valuesOf }: Configuration, { series: named = [] }: InputFlags): Pick<InputFlags, 'series'> {
  const byFlag = named.map((value) => value.split('=', 1)[0]);
  const open = Object.entries(valuesOf(seriesSection)).filter(([id, file]) => file !== null && !byFlag.includes(id));
  const series = [...named, ...open.map(([id, file]) => `${id}=${file}`)];
  return series.length > 0 ? { series } : {};
}

/** Targets and risk notes, with dates as days. */
function watchedOf({ valuesOf }: Configuration): { targets: Target[]; riskNotes: RiskNote[] } {
  const { targets, riskNotes } = valuesOf(watchedSection);
  return {
    targets: targets.map(({ role, level, from, by, source }) => ({
      role,
      level,
      from: daysFromIso(from),
      by: by === undefined ? null : daysFromIso(by),
      source: visible(source),
    })),
    riskNotes: riskNotes.map(({ from, until, note }) => ({ from: daysFromIso(from), until: daysFromIso(until), note })),
  };
}

/** Options with a configuration key. */
const configurableOptions = [...inputOptions, ...outputOptions].filter(({ setting }) => setting !== undefined);

const isNothing = (value: unknown) => value === null || (Array.isArray(value) && value.length === 0);

/** Configured values of these options, by option key. */
const configuredFlags = ({ settings }: Configuration): Record<string, unknown> =>
  Object.fromEntries(
    configurableOptions.flatMap(({ key, setting }) => {
      const own = settings.find(({ path }) => dotted(path) === setting);
      return own === undefined || isNothing(own.value) ? [] : [[key, own.value]];
    }),
  );

/** The flags, completed from the configuration. */
function completedFlags<F extends InputFlags & OutputFlags>(configuration: Configuration, flags: F): F {
  return {
    ...configuredFlags(configuration),
    ...pricesOf(configuration, flags),
    ...flags,
    ...seriesOf(configuration, flags),
  };
}

/** Settings in force, if anything is set. */
export async function configured<F extends InputFlags & OutputFlags & RuleFlags>(
  io: Io,
  flags: F,
  files: readonly ConfigFile[],
): Promise<Settings<F>> {
  const configuration = await configurationOf(io, flags, files);
  return {
    flags: completedFlags(configuration, flags),
    signals: signalSettings(configuration),
    rules: rulesOf(configuration),
    labels: labelsOf(configuration),
    ...watchedOf(configuration),
    configuration: {
      files: files.map(({ file }) => shownPath(io, file)),
      settings: configuration.settings.map(({ path, value, origin, from }) => ({
        key: dotted(path),
        value,
        origin,
        from,
      })),
    },
  };
}
