import { Controller } from '@nestjs/common';
import type { ResponseOf } from '@registry/contract/endpoint';
import { privacy } from '@registry/contract/privacy';
import type { Actor } from '@registry/domain/access';
import type { ErasurePreview, PersonalDataExport } from '@registry/domain/privacy';
import { CurrentActor, Endpoint, Input } from '../platform/http/endpoint.js';
import { NoticeTextsService } from './notice-texts.service.js';
import type { Subject } from './person.repository.js';
import { PersonalDataService } from './personal-data.service.js';

@Controller()
export class PrivacyController {
  constructor(
    private readonly texts: NoticeTextsService,
    private readonly data: PersonalDataService,
  ) {}

  @Endpoint(privacy.notice)
  notice(@Input() { query }: Input<typeof privacy.notice>): Promise<ResponseOf<typeof privacy.notice>> {
    return this.texts.notice(query.language);
  }

  @Endpoint(privacy.record)
  record(@Input() { query }: Input<typeof privacy.record>): Promise<ResponseOf<typeof privacy.record>> {
    return this.texts.record(query.language);
  }

  @Endpoint(privacy.myExport)
  myExport(
    @CurrentActor() actor: Actor,
    @Input() { query }: Input<typeof privacy.myExport>,
  ): Promise<PersonalDataExport[]> {
    return this.data.exportOwn(actor, query.language);
  }

  @Endpoint(privacy.exportSubject)
  exportSubject(@Input() { params, query }: Input<typeof privacy.exportSubject>): Promise<PersonalDataExport> {
    return this.data.export(subjectOf(params), query.language);
  }

  @Endpoint(privacy.previewErasure)
  previewErasure(@Input() { params, query }: Input<typeof privacy.previewErasure>): Promise<ErasurePreview> {
    return this.data.previewErasure(subjectOf(params), query.language);
  }
}

const subjectOf = (params: { subjectKind: Subject['kind']; subjectId: string }): Subject => ({
  kind: params.subjectKind,
  id: params.subjectId,
});
