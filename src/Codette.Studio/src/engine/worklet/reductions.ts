import { ReductionPlaces } from "./layout";

/** All processors of a context live in one scope: what dynamics write here, the meter bank tells, without messages of their own. */
export const reductions = {
  values: new Float32Array(ReductionPlaces),
  used: 0,
  write(place: number, db: number): void {
    if (place < 0 || place >= ReductionPlaces) return;
    this.values[place] = db;
    if (place >= this.used) this.used = place + 1;
  },
};
