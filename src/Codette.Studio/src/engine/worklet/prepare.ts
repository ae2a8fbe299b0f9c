import url from "./processors.worklet?worker&url";

const prepared = new WeakMap<BaseAudioContext, Promise<void>>();

/** Loads our processors into a context, once; before that no graph can be built in it. */
export function prepare(context: BaseAudioContext): Promise<void> {
  const known = prepared.get(context);
  if (known) return known;
  if (!context.audioWorklet) {
    return Promise.reject(new Error("This browser offers no AudioWorklet here: open the studio over HTTPS or on localhost."));
  }
  const loading = context.audioWorklet.addModule(url).catch((cause: unknown) => {
    prepared.delete(context);
    throw new Error("The audio processors could not be loaded.", { cause });
  });
  prepared.set(context, loading);
  return loading;
}
