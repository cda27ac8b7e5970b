import { Injectable } from '@nestjs/common';
import type { ContactRole } from '@registry/domain/contact';
import { Database } from '../platform/database/database.js';

interface ContactFacts {
  readonly name: string;
  readonly role: ContactRole;
  readonly isHidden: boolean;
  readonly partnerName: string;
}

/** What mail about a person's role says. */
@Injectable()
export class MailFactsRepository {
  constructor(private readonly database: Database) {}

  async findContact(contactId: string): Promise<ContactFacts | undefined> {
    const [row] = await this.database.query<ContactFacts>(
      `SELECT c.name, c.role, c.is_hidden AS "isHidden", p.name AS "partnerName"
       FROM contact c JOIN partner p ON p.id = c.partner_id WHERE c.id = $1`,
      [contactId],
    );
    return row;
  }

  /** Where the partnership itself is written to. */
  async findOwnAddress(): Promise<string | null> {
    const [row] = await this.database.query<{ email: string | null }>('SELECT email FROM partnership');
    return row?.email ?? null;
  }
}
