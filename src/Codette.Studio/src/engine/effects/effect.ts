import type { Parameter } from "./parameters";

/** A running effect. */
export interface Effect {
  readonly input: AudioNode;
  readonly output: AudioNode;
  /**
   * Takes parameters by name; what is left out is as usual, what is not known is ignored.
   * @param tempo Quarter notes a minute.
   * @param when Context seconds from which on the change is ramped; 0: at once.
   */
  set(parameters: Readonly<Record<string, number>>, tempo: number, when: number): void;
  /** What is taken away now, dB <= 0, told by the meters; only of dynamics. */
  readonly place?: number;
  /** How long it delays, seconds. */
  latency?(): number;
  response?: Response;
  dispose(): void;
}

/** What an effect does to frequencies (Hz), dB each; needs no context. */
export type Response = (parameters: Readonly<Record<string, number>>, frequencies: Float32Array, sampleRate?: number) => Float32Array;

/** A type of effect. */
export interface EffectKind {
  type: string;
  label: string;
  parameters: Parameter[];
  /** Its response without an instance, for curves; eq, high-pass and low-pass have one. */
  response?: Response;
  /** The context must be prepared (worklet/prepare). */
  create(context: BaseAudioContext): Effect;
}
