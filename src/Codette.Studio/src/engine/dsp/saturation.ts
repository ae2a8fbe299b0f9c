import { type Core, gainOf, type Settings } from "./core";

/** Full saturation of the curve, as an amplitude: -6 dBFS, so that tracks at usual levels meet its bend. */
const Ceiling = 0.5;
const Near = 1e-5;

/** ln cosh, the integral of tanh, without overflow. */
const integral = (x: number): number => {
  const size = Math.abs(x);
  return size - Math.LN2 + Math.log1p(Math.exp(-2 * size));
};

/**
 * tanh(drive · x) / drive: quiet passages keep their level, loud ones bend. The curve's aliases are kept low by its
 * integral, J. Parker, V. Zavalishin, E. Le Bivic, "Reducing the aliasing of nonlinear waveshaping using
 * continuous-time convolution" (DAFx 2016); that delays by half a sample, and so does the dry part here.
 */
export class SaturationCore implements Core {
  readonly reduction = 0;
  private drive = 1;
  private mix = 1;
  private readonly past = [0, 0];
  private readonly area = [0, 0];

  configure(settings: Settings): void {
    const drive = gainOf(settings.drive_db ?? 0) / Ceiling;
    this.mix = (settings.mix_percent ?? 0) / 100;
    if (drive === this.drive) return;
    this.drive = drive;
    for (let channel = 0; channel < 2; channel++) this.area[channel] = integral(drive * (this.past[channel] ?? 0));
  }

  process(inLeft: Float32Array, inRight: Float32Array, outLeft: Float32Array, outRight: Float32Array): void {
    this.bend(0, inLeft, outLeft);
    this.bend(1, inRight, outRight);
  }

  private bend(channel: number, input: Float32Array, output: Float32Array): void {
    const { drive, mix } = this;
    let past = this.past[channel] ?? 0;
    let area = this.area[channel] ?? 0;
    for (let i = 0; i < input.length; i++) {
      const x = input[i] ?? 0;
      const next = integral(drive * x);
      const step = drive * (x - past);
      const middle = (x + past) / 2;
      const bent = Math.abs(step) < Near ? Math.tanh(drive * middle) : (next - area) / step;
      output[i] = (1 - mix) * middle + (mix * bent) / drive;
      past = x;
      area = next;
    }
    this.past[channel] = past;
    this.area[channel] = area;
  }
}
