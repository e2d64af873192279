import Testing

@testable import Evidence

@Suite struct HTMLTextTests {}
