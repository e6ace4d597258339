import { z } from 'zod';
import { configJsonSchema } from '../config/schema.js';
import {
  batchLineSchema,
  batchSummarySchema,
  extractSchema,
  quantitiesSchema,
  recheckedSchema,
  resultSchema,
  ruleSchema,
} from '../schema.js';
import { print } from '../terminal.js';

/** Prints the JSON Schema of every output, by command, and of the configuration. */
export async function printSchema(): Promise<void> {
  const schemas = {
    check: z.toJSONSchema(resultSchema),
    batch: z.toJSONSchema(batchLineSchema),
    summary: z.toJSONSchema(batchSummarySchema),
    recheck: z.toJSONSchema(recheckedSchema),
    extract: z.toJSONSchema(extractSchema),
    quantities: z.toJSONSchema(quantitiesSchema),
    rules: z.toJSONSchema(z.array(ruleSchema)),
    config: configJsonSchema(),
  };
  await print(`${JSON.stringify(schemas, null, 2)}\n`);
}
