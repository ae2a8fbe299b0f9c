/** Three time constants of 5 ms: 95 % of the way in 15 ms, without a corner that could be heard. */
const RampSeconds = 0.005;

/** How long after a change nothing of the old is heard any more, ms. */
export const SettledMs = 80;

const targets = new WeakMap<AudioParam, number>();

/** Brings a parameter to a value: smoothly from `when` on (context seconds), at once when that is 0. */
export function ramp(param: AudioParam, value: number, when: number, seconds = RampSeconds): void {
  if (targets.get(param) === value) return;
  targets.set(param, value);
  param.cancelScheduledValues(when);
  if (when <= 0) {
    param.value = value;
    return;
  }
  param.setTargetAtTime(value, when, seconds);
}
