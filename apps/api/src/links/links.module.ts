import { Module } from '@nestjs/common';
import { LinkLimits } from './link-limits.service.js';
import { LinksRepository } from './links.repository.js';
import { LinksService } from './links.service.js';

@Module({ providers: [LinksService, LinkLimits, LinksRepository], exports: [LinksService, LinkLimits] })
export class LinksModule {}
