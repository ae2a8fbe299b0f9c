/** What an AudioWorkletGlobalScope offers; its types cannot stand beside those of the DOM. */
interface Scope {
  readonly sampleRate: number;
  readonly AudioWorkletProcessor: new () => { readonly port: MessagePort };
  registerProcessor(name: string, processor: new (options: { processorOptions: never }) => object): void;
}

export const scope = globalThis as unknown as Scope;

export interface ParameterDescriptor {
  name: string;
  defaultValue: number;
  automationRate: "k-rate";
}
