import { expect, test } from 'vitest'
import { kindFromName } from '../../../src/mapping/evidence-kinds.ts'

test.each([
  ['chip.jpg', 'chip_portrait'],
  ['nfcImage.jp2', 'chip_portrait'],
  ['img/RFID-foto.jpg', 'chip_portrait'],
  ['signatur.png', 'document_signature'],
  ['document_front.jpg', 'document_front'],
  ['documentFront1.jpg', 'document_front'],
  ['Forside.JPG', 'document_front'],
  ['documentback.jpg', 'document_back'],
  ['bakside_2.png', 'document_back'],
  ['selfie.jpeg', 'live_portrait'],
  ['applicantImage.jpg', 'live_portrait'],
  ['face_now', 'live_portrait'],
  ['face_document', 'document_portrait'],
  ['video_liveness', 'liveness_video'],
  ['video_liveness.mp4', 'liveness_video'],
  ['extraImage.jpg', 'supporting_document'],
  ['tillegg.jpg', 'supporting_document'],
  ['front/0001.jpg', 'document_front'],
  ['chip/front/0001.jpg', 'document_front'],
  ['front/selfie.jpg', 'live_portrait'],
  ['front_and_back.jpg', 'unknown'],
  ['0001.jpg', 'unknown'],
  ['', 'unknown'],
  ['constructor', 'unknown'],
  ['__proto__', 'unknown'],
  ['signature.p7s', 'unknown'],
  ['META-INF/signatures.xml', 'unknown'],
  ['front.json', 'unknown'],
])('%s: %s', (name, kind) => {
  expect(kindFromName(name)).toBe(kind)
})
