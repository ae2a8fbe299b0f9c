/** Latest readings, dBFS; -Infinity is silence. */
export interface Level {
  /** Highest sample of the last 20 ms. */
  peak: number;
  /** Root mean square over about 300 ms of the louder channel; a full-scale sine reads -3. */
  rms: number;
  /** Highest peak of the last 1.5 s. */
  hold: number;
  /** A sample reached 0 dBFS since `clearClips`. */
  clipped: boolean;
}

/** Of the master, before the trim of an audition. */
export interface Loudness {
  /** LUFS over 400 ms. */
  momentary: number;
  /** LUFS over 3 s. */
  shortTerm: number;
  /** Gated LUFS since `resetLoudness`. */
  integrated: number;
  /** Highest true peak (4x oversampled) since `resetLoudness`, dBTP. */
  peak: number;
}

/** The transport as it is read. */
export interface Clock {
  playing: boolean;
  /** The place on the timeline, seconds, that is to be heard at a moment of `performance.now()`, loops included. */
  secondsAt(performanceNow: number): number;
  /** Seconds. */
  loop: { enabled: boolean; start: number; end: number };
  /** Quarter notes a minute. */
  tempo: number;
  /** Beats of a bar, and the note that is one beat (4: a quarter). */
  beats: number;
  unit: number;
  /** Higher after every command. */
  version: number;
}
