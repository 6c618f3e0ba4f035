import { type GateParams, gateDefaults } from '../../signals/gate.ts';
import type { Zod } from '../../zod.ts';
import { atMost } from './ordered-pair.ts';
import { type Thresholds, thresholds } from './thresholds.ts';

/** The numbers by which signals become a verdict. */
export interface Rules {
  verdict: Thresholds;
  gate: GateParams;
}

export const usualRules: Rules = { verdict: thresholds, gate: gateDefaults };

/** @internal What thresholds of the composite may be. */
export const thresholdsSchema = (z: Zod) =>
  z
    .strictObject({
      enter: z.number().check(z.gt(0), z.lte(1)).register(z.globalRegistry, {
        description: 'size of the composite at which a direction is taken',
      }),
      leave: z.number().check(z.gte(0), z.lte(1)).register(z.globalRegistry, {
        description: 'size of the composite below which it is dropped; at most verdict.enter',
      }),
      leastCoverage: z.number().check(z.gte(0), z.lte(1)).register(z.globalRegistry, {
        description: 'share of the weight that must be known for a verdict',
      }),
    })
    .check(atMost(z, 'verdict', 'leave', 'enter'));

/** @internal What may be set of the gate. Its spans are part of its name in the JSON (`lead21`) and stay. */
export const gateSchema = (z: Zod) =>
  z
    .strictObject({
      opensAt: z.number().check(z.gte(0), z.lte(1)).register(z.globalRegistry, {
        description: 'rank in five years of the 21-session lead of small caps at which the gate opens',
      }),
      closesBelow: z.number().check(z.gte(0), z.lte(1)).register(z.globalRegistry, {
        description: 'rank below which a session counts towards closing it; at most gate.opensAt',
      }),
      leastLead: z.number().check(z.gte(0), z.lte(1)).register(z.globalRegistry, {
        description: 'smallest lead that opens it, a log return',
      }),
      closesAfter: z.int().check(z.gte(1), z.lte(252)).register(z.globalRegistry, {
        description: 'sessions running that close it',
      }),
    })
    .check(atMost(z, 'gate', 'closesBelow', 'opensAt'));
