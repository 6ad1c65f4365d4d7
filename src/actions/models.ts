'use server'

import { activateVersion, archiveVersion } from '@/usecases/models/activate-version'
import { bindSupplement } from '@/usecases/models/bind-supplement'
import { commentVersion, resolveComment } from '@/usecases/models/comment-version'
import { createVersion } from '@/usecases/models/create-version'
import { closeDiscussion, openDiscussion, submitVersion } from '@/usecases/models/discuss-version'
import { editVersion, explainWarning } from '@/usecases/models/edit-version'
import { addTemplate, createFromLibrary, publishToLibrary } from '@/usecases/models/library'
import { importModel } from '@/usecases/models/import-model'
import { returnVersion, withdrawVersion } from '@/usecases/models/return-version'
import { toAction } from '@/web/action'
import { paths } from '@/web/paths'

export const bindSupplementAction = toAction(bindSupplement)
export const importModelAction = toAction(importModel, { quiet: true })
export const openDiscussionAction = toAction(openDiscussion)
export const closeDiscussionAction = toAction(closeDiscussion)
export const commentVersionAction = toAction(commentVersion)
export const resolveCommentAction = toAction(resolveComment)
export const submitVersionAction = toAction(submitVersion)
export const returnVersionAction = toAction(returnVersion)
export const withdrawVersionAction = toAction(withdrawVersion)
export const activateVersionAction = toAction(activateVersion)
export const archiveVersionAction = toAction(archiveVersion)
export const createVersionAction = toAction(createVersion, { goTo: ({ modelId, versionId }) => paths.modelVersion(modelId, versionId) })
export const editVersionAction = toAction(editVersion, { quiet: true })
/** The page of goals is read anew after a save: its forms begin from what is stored. */
export const saveGoalsAction = toAction(editVersion)
export const addTemplateAction = toAction(addTemplate)
export const publishToLibraryAction = toAction(publishToLibrary)
export const createFromLibraryAction = toAction(createFromLibrary, { goTo: ({ modelId, versionId }) => paths.modelVersion(modelId, versionId) })
export const explainWarningAction = toAction(explainWarning)
export const explainInEditorAction = toAction(explainWarning, { quiet: true })
