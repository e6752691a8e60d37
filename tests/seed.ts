import fc from 'fast-check';

/** One seed for all property tests, so that a red run can be repeated; FC_SEED sets another, fast-check prints it on failure. */
fc.configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 20_260_819) });
