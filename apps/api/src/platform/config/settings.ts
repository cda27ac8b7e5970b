import type { Config } from './config.js';

/** The settings of the installation, for whom they are injected. */
export class Settings {
  readonly isDemo: boolean;
  readonly publicUrl: string;
  readonly demoData: Config['demoData'];

  constructor(
    config: Config,
    /** Signs cookies and hashes keys. Never logged. */
    readonly secret: string,
  ) {
    this.isDemo = config.isDemo;
    this.publicUrl = config.publicUrl;
    this.demoData = config.demoData;
  }
}
