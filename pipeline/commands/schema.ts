import { z } from 'zod';
import { extractSchema, quantitiesSchema, resultSchema, ruleSchema } from '../schema.js';
import { print } from '../terminal.js';

/** Prints the JSON Schema of every output, by command. */
export async function printSchema(): Promise<void> {
  const schemas = {
    check: z.toJSONSchema(resultSchema),
    extract: z.toJSONSchema(extractSchema),
    quantities: z.toJSONSchema(quantitiesSchema),
    rules: z.toJSONSchema(z.array(ruleSchema)),
  };
  await print(`${JSON.stringify(schemas, null, 2)}\n`);
}
