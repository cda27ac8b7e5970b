import { Injectable } from '@nestjs/common';
import type { ResponseOf } from '@registry/contract/endpoint';
import type { privacy } from '@registry/contract/privacy';
import type { Language } from '@registry/domain/language';
import type { Partnership } from '@registry/domain/partnership';
import { NOTICE_VERSION, personalTables, privacyWords, processing, purposes } from '@registry/domain/privacy';
import { SettingsService } from '../settings/settings.service.js';

type PublicNotice = ResponseOf<typeof privacy.notice>;
type ProcessingRecord = ResponseOf<typeof privacy.record>;

/** The privacy notice and the record of processing, made from the declaration and the settings. */
@Injectable()
export class NoticeTextsService {
  constructor(private readonly settings: SettingsService) {}

  async notice(language: Language): Promise<PublicNotice> {
    const settings = await this.settings.current();
    return {
      version: NOTICE_VERSION,
      controller: {
        name: settings.controllerName ?? settings.name,
        number: settings.controllerNumber,
        kind: settings.controllerKind,
        email: settings.privacyEmail ?? settings.email,
        dpoEmail: settings.dpoEmail,
      },
      activities: activitiesOf(settings, language).map(({ columns: _, ...activity }) => activity),
    };
  }

  async record(language: Language): Promise<ProcessingRecord> {
    const { security } = privacyWords[language];
    const settings = await this.settings.current();
    return { activities: activitiesOf(settings, language).map((activity) => ({ ...activity, security })) };
  }
}

function activitiesOf({ controllerKind, retainFormerMonths }: Partnership, language: Language) {
  const words = privacyWords[language];
  return purposes.map((purpose) => {
    const { basis, retention, recipients } = processing[purpose];
    const tables = personalTables.filter((table) => table.purpose === purpose);
    const categories = new Set(tables.flatMap(({ columns }) => Object.values(columns).map(({ category }) => category)));
    return {
      purpose,
      description: words.purposes[purpose],
      lawfulBasis: words.bases[basis[controllerKind]],
      categories: [...categories].map((category) => words.categories[category]),
      retention: words.retention(retention, retainFormerMonths),
      recipients: words.recipients[recipients],
      columns: tables.flatMap(({ table, columns }) => Object.keys(columns).map((column) => `${table}.${column}`)),
    };
  });
}
