import DeskService
import Foundation
import GRDB

extension DatabaseFault {
  init(mapping error: any Error) {
    switch error {
    case let fault as DatabaseFault:
      self = fault
    case let error as DatabaseError:
      self.init(mapping: error)
    case let error as POSIXError where error.code == .EACCES || error.code == .EROFS:
      self = .readOnly
    case let error as POSIXError where error.code == .ENOSPC:
      self = .full
    default:
      self = .other(String(describing: error))
    }
  }

  init(mapping error: DatabaseError) {
    let message = error.message ?? ""
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
    case .SQLITE_CONSTRAINT: self = .constraint(message)
    case .SQLITE_FULL: self = .full
    case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM: self = .readOnly
    case .SQLITE_IOERR: self = .disk(message)
    case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .damaged(message)
    default: self = .other("\(error.extendedResultCode.rawValue): \(message)")
    }
  }
}
