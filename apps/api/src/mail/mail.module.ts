import { Module } from '@nestjs/common';
import { MailController } from './mail.controller.js';
import { MailRepository } from './mail.repository.js';
import { MailAdministrationService } from './mail-administration.service.js';

@Module({ controllers: [MailController], providers: [MailAdministrationService, MailRepository] })
export class MailModule {}
