import { Injectable } from '@nestjs/common';
import type { Actor } from '@registry/domain/access';
import { RegistryError } from '@registry/domain/error';
import type { Language } from '@registry/domain/language';
import {
  type ErasurePreview,
  type PersonalDataExport,
  type PersonalTable,
  personalTables,
  privacyWords,
  processing,
} from '@registry/domain/privacy';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { SettingsService } from '../settings/settings.service.js';
import { type Person, PersonRepository, type Subject } from './person.repository.js';
import { PersonalDataRepository } from './personal-data.repository.js';

@Injectable()
export class PersonalDataService {
  constructor(
    private readonly database: Database,
    private readonly persons: PersonRepository,
    private readonly data: PersonalDataRepository,
    private readonly settings: SettingsService,
    private readonly clock: Clock,
  ) {}

  /** Everything that the registry has about somebody. @throws RegistryError RESOURCE_NOT_FOUND */
  async export(subject: Subject, language: Language): Promise<PersonalDataExport> {
    const { client } = this.database;
    const person = await this.getPerson(subject);
    const { controllerKind, retainFormerMonths } = await this.settings.current();
    const words = privacyWords[language];
    const sections: PersonalDataExport['sections'] = [];
    for (const table of personalTables) {
      const rows = await this.data.rowsOf(client, table, person);
      if (rows.length === 0) continue;
      const { basis, retention } = processing[table.purpose];
      sections.push({
        table: table.table,
        categories: shownCategories(table).map((category) => words.categories[category]),
        purpose: words.purposes[table.purpose],
        lawfulBasis: words.bases[basis[controllerKind]],
        retention: words.retention(retention, retainFormerMonths),
        rows,
      });
    }
    const { kind: subjectKind, id: subjectId } = subject;
    return { subject: { subjectKind, subjectId }, exportedAt: this.clock.now().toISOString(), sections };
  }

  /** Everything that the registry has about oneself, as user, contact and subscriber. */
  async exportOwn(actor: Actor, language: Language): Promise<PersonalDataExport[]> {
    return [await this.export({ kind: 'user', id: actor.userId }, language)];
  }

  /** What erasing somebody would do, column by column. @throws RegistryError RESOURCE_NOT_FOUND */
  async previewErasure(subject: Subject, language: Language): Promise<ErasurePreview> {
    const { client } = this.database;
    const person = await this.getPerson(subject);
    const { keeping } = privacyWords[language];
    const fields: ErasurePreview['fields'] = [];
    for (const table of personalTables) {
      const counts = await this.data.counts(client, table, person);
      for (const [column, { erasure }] of Object.entries(table.columns)) {
        const rows = counts[column] ?? 0;
        const why = erasure.outcome === 'kept' ? keeping[erasure.why] : null;
        if (rows > 0) fields.push({ table: table.table, column, rows, outcome: erasure.outcome, why });
      }
    }
    for (const { table, column, rows } of await this.data.mentions(client, person)) {
      if (rows > 0) fields.push({ table, column, rows, outcome: 'kept', why: keeping.free_text });
    }
    return { fields };
  }

  private async getPerson(subject: Subject): Promise<Person> {
    const person = await this.persons.find(this.database.client, subject, 'person');
    if (person === undefined) throw new RegistryError('RESOURCE_NOT_FOUND');
    return person;
  }
}

const shownCategories = ({ columns }: PersonalTable) => [
  ...new Set(
    Object.values(columns)
      .filter(({ isInternal }) => isInternal !== true)
      .map(({ category }) => category),
  ),
];
