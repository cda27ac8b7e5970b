import fc from 'fast-check';

// Properties look at the same values in every run, so that a red gate means a change broke something. To look at others:
// `PROPERTY_SEED=random npm test`, or the seed that a failure printed.
const { PROPERTY_SEED: asked = '20150101' } = process.env;
if (asked !== 'random') fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(asked) });
