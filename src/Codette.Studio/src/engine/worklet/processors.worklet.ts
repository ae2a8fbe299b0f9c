import { cores } from "../dsp/cores";
import { type Parameter, parameters } from "../effects/parameters";
import { coreProcessor } from "./core-processor";
import { BankName, processorName } from "./layout";
import { MeterBank } from "./meter-bank";
import { scope } from "./scope";

// A context may be given this module twice (a hot reload); a name can be registered once.
const flag = globalThis as { codetteProcessors?: boolean };
if (!flag.codetteProcessors) {
  flag.codetteProcessors = true;
  scope.registerProcessor(BankName, MeterBank);
  for (const [type, make] of Object.entries(cores)) {
    const known: Parameter[] = parameters[type as keyof typeof parameters];
    scope.registerProcessor(processorName(type), coreProcessor(known, make));
  }
}
